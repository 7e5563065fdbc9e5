package no.systemtilgang.process.guard;

import java.util.Set;
import no.systemtilgang.identity.Actor;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Refuses the engine's ways round an approval: nobody starts behind the user task, nobody but this service ends or
 * changes a user task otherwise than by completing it, and nobody stores a filter ({@code facts/camunda.md} §3.4, §3.6).
 */
class NoSideDoors extends CommandInterceptor {

    private static final Set<Class<?>> FOR_NOBODY = Set.of(StartProcessInstanceAtActivitiesCmd.class);

    /** A stored filter may hide expressions in or-queries, which the engine evaluates when it is used. */
    private static final Set<Class<?>> FOR_NO_CALLER = Set.of(SaveFilterCmd.class);

    private static final Set<Class<?>> FOR_THE_SERVICE = Set.of(
            HandleTaskBpmnErrorCmd.class, HandleTaskEscalationCmd.class, ResolveTaskCmd.class, DelegateTaskCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        if (FOR_NOBODY.contains(command.getClass())) {
            throw new AuthorizationException("A process starts at its start event");
        }
        if (FOR_NO_CALLER.contains(command.getClass()) && caller() != null) {
            throw new AuthorizationException("Filters come with the program");
        }
        if (FOR_THE_SERVICE.contains(command.getClass()) && !Actor.Service.ID.equals(caller())) {
            throw new AuthorizationException("A task is ended by completing it");
        }
        return next.execute(command);
    }

    private static String caller() {
        return Context.getCommandContext().getAuthenticatedUserId();
    }
}

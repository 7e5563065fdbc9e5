package no.systemtilgang.process.guard;

import java.util.Set;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
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

    private static final Set<Class<?>> ENDS_A_TASK = Set.of(CompleteTaskCmd.class, SubmitTaskFormCmd.class);

    private static final String NO_SUCH_TASK = "task is null";

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
        return ENDS_A_TASK.contains(command.getClass()) ? endTask(command) : next.execute(command);
    }

    /** Whoever answers after another is told so; the engine itself would call it an error of the server's. */
    private <T> T endTask(Command<T> command) {
        try {
            return next.execute(command);
        } catch (NullValueException e) {
            if (e.getMessage().endsWith(NO_SUCH_TASK)) {
                throw Code.CHOICE_ANSWERED.problem();
            }
            throw e;
        }
    }

    private static String caller() {
        return Context.getCommandContext().getAuthenticatedUserId();
    }
}

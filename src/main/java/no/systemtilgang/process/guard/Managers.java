package no.systemtilgang.process.guard;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * Puts a manager of ours in the place of the engine's, which opens one for each command.
 *
 * @param type the engine's class of it
 * @param manager makes ours
 */
record Managers(Class<? extends Session> type, Supplier<? extends Session> manager) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return type;
    }

    @Override
    public Session openSession() {
        return manager.get();
    }
}

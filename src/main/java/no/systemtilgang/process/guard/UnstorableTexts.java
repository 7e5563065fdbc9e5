package no.systemtilgang.process.guard;

import no.systemtilgang.problem.UnstorableText;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** A text in a query or a variable that the database does not take is the caller's error; the engine would call it ours. */
class UnstorableTexts extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            throw UnstorableText.isBehind(e) ? UnstorableText.problem() : e;
        }
    }
}

package no.systemtilgang.process.guard;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers to everything that goes wrong at {@code /engine-rest}: what the caller may know, and nothing else. */
class EngineErrors implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(EngineErrors.class);

    @Override
    public Response toResponse(Throwable error) {
        return ProblemMapper.answer(problem(error));
    }

    private static Problem problem(Throwable error) {
        if (error instanceof Problem problem) {
            return problem;
        }
        if (error instanceof AuthorizationException) {
            return Code.FORBIDDEN.problem();
        }
        int status = status(error);
        if (status == 404) {
            return Code.NOT_FOUND.problem();
        }
        if (status < 500) {
            return Code.INVALID_INPUT.problem();
        }
        LOG.error("Engine REST failed", error);
        return Code.UNEXPECTED.problem();
    }

    private static int status(Throwable error) {
        if (error instanceof WebApplicationException web) {
            return web.getResponse().getStatus();
        }
        return error instanceof RestException rest && rest.getStatus() != null
                ? rest.getStatus().getStatusCode()
                : 500;
    }
}

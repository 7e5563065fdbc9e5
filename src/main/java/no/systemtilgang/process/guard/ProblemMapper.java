package no.systemtilgang.process.guard;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import no.systemtilgang.problem.Problem;

/** Turns a refusal that crossed the engine into {@code application/problem+json}. */
class ProblemMapper implements ExceptionMapper<Problem> {

    @Override
    public Response toResponse(Problem problem) {
        return answer(problem);
    }

    static Response answer(Problem problem) {
        return Response.status(problem.code().status())
                .type(MediaType.valueOf("application/problem+json"))
                .entity(problem.body())
                .build();
    }
}

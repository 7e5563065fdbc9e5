package no.systemtilgang.process.guard;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import no.systemtilgang.problem.Code;

/** Nesting, names or numbers beyond what is read are the caller's error; the engine would call them ours. */
class BoundlessJson implements ExceptionMapper<StreamConstraintsException> {

    @Override
    public Response toResponse(StreamConstraintsException error) {
        return ProblemMapper.answer(Code.INVALID_INPUT.problem());
    }
}

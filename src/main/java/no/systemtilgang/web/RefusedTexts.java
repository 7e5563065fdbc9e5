package no.systemtilgang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import no.systemtilgang.problem.UnstorableText;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers 400 where a text of the caller's is one that the database does not take, such as a NUL in an address. */
@Component
class RefusedTexts implements HandlerExceptionResolver, Ordered {

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /** The answer; null, which leaves it to others, for everything else. */
    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (!UnstorableText.isBehind(failure)) {
            return null;
        }
        try {
            if (Pages.wantedBy(request)) {
                response.sendError(HttpStatus.BAD_REQUEST.value());
            } else {
                ProblemWriter.write(UnstorableText.problem(), response);
            }
            return new ModelAndView();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package no.systemtilgang.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.systemtilgang.web.Pages;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the framework refuses by itself, such as an address that leads nowhere, is a page to whoever looks at pages; it
 * would be answered with JSON otherwise.
 */
@Component
class PageErrors implements HandlerExceptionResolver, Ordered {

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /** Leads on to the error page; null, which leaves it to others, for everything else. */
    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception refusal) {
        if (!(refusal instanceof ErrorResponse error) || !Pages.wantedBy(request)) {
            return null;
        }
        try {
            error.getHeaders().forEach((name, values) -> values.forEach(it -> response.addHeader(name, it)));
            response.sendError(error.getStatusCode().value());
            return new ModelAndView();
        } catch (IOException e) {
            return null;
        }
    }
}

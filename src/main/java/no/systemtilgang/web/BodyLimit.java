package no.systemtilgang.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import org.apache.catalina.Globals;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that is too large with 413. A body that says its length is refused unread; the container then swallows
 * what the client still sends ({@code server.tomcat.max-swallow-size}), so that the client gets the answer instead of a
 * broken connection. A body of unknown length is read up to the limit first.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimit extends OncePerRequestFilter {

    private final long limit;

    BodyLimit(Limits limits) {
        limit = limits.body().toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            refuse(tooLarge(), request, response);
        } else if (request.getHeader("Transfer-Encoding") == null) {
            if (isForm(request) && !isRead(request)) {
                refuse(Code.INVALID_INPUT.problem().because("The form could not be read whole."), request, response);
            } else {
                chain.doFilter(request, response);
            }
        } else if (isForm(request)) {
            ProblemWriter.write(Code.LENGTH_REQUIRED.problem(), response);
        } else {
            readUpToTheLimit(request, response, chain);
        }
    }

    private void readUpToTheLimit(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes((int) limit + 1);
        if (body.length > limit) {
            ProblemWriter.write(tooLarge(), response);
        } else {
            chain.doFilter(new ReadBody(request, body), response);
        }
    }

    /** The container parses forms itself, from the stream that we would have read. */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/"));
    }

    /** Otherwise what is missing, because it came too slowly or was too many fields, would be overlooked. */
    private static boolean isRead(HttpServletRequest form) {
        form.getParameterMap();
        return form.getAttribute(Globals.PARAMETER_PARSE_FAILED_ATTR) == null;
    }

    private static void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return; // whoever sent this is cut off already
        }
        if (isForm(request) && Pages.wantedBy(request)) {
            response.sendError(problem.code().status());
        } else {
            ProblemWriter.write(problem, response);
        }
    }

    private Problem tooLarge() {
        return Code.TOO_LARGE.problem().because("The body may have at most " + limit + " bytes.");
    }
}

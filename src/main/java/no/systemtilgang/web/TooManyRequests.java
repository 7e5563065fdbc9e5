package no.systemtilgang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import no.systemtilgang.problem.Code;
import org.springframework.http.HttpHeaders;

/** The answer to whoever sends more than is allowed (RFC 6585 §4): a page to people, a problem to programs. */
public final class TooManyRequests {

    private TooManyRequests() {}

    /** Answers 429, and when to come again. */
    public static void answer(Duration wait, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        if (Pages.wantedBy(request)) {
            response.sendError(Code.TOO_MANY_REQUESTS.status());
        } else {
            ProblemWriter.write(
                    Code.TOO_MANY_REQUESTS
                            .problem()
                            .because("Too many requests have come from you; wait " + seconds + " seconds."),
                    response);
        }
    }
}

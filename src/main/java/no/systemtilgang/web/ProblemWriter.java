package no.systemtilgang.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.systemtilgang.problem.Problem;

/** Writes a problem as the answer of a servlet filter, where no framework does it. */
public final class ProblemWriter {

    private static final JsonMapper JSON = new JsonMapper();

    private ProblemWriter() {}

    /** Answers with the problem's status and body. */
    public static void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.code().status());
        response.setContentType("application/problem+json");
        response.getOutputStream().write(JSON.writeValueAsBytes(problem.body()));
    }
}

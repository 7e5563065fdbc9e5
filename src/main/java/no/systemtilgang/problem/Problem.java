package no.systemtilgang.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal that the caller can understand and act on. It passes through the engine unharmed, where the engine's own
 * exceptions would become HTTP 500.
 */
public class Problem extends RuntimeException {

    private final Code code;
    private final String detail;
    private final Map<String, Object> extensions = new LinkedHashMap<>();

    Problem(Code code) {
        this(code, code.title());
    }

    private Problem(Code code, String detail) {
        super(code.wire() + " " + detail, null, false, false);
        this.code = code;
        this.detail = detail;
    }

    /** The same problem with a sentence that says what to change. */
    public Problem because(String detail) {
        Problem problem = new Problem(code, detail);
        problem.extensions.putAll(extensions);
        return problem;
    }

    /** The same problem with a further member in its body. */
    public Problem with(String member, Object value) {
        extensions.put(member, value);
        return this;
    }

    /** The same problem with the items that fail, comma separated, as the published API does. */
    public Problem with(String member, List<String> items) {
        return with(member, String.join(", ", items));
    }

    /** The refusal of a body with these flaws, all of them named. */
    public static Problem invalid(List<Flaw> flaws) {
        return Code.INVALID_INPUT.problem().with("validationErrors", (Object)
                flaws.stream().map(Flaw::body).toList());
    }

    public Code code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    /** The further members, in the order in which they were given. */
    public Map<String, Object> extensions() {
        return Collections.unmodifiableMap(extensions);
    }

    /** The body of the answer, as {@code application/problem+json} ({@code facts/altinn-api.md} §1). */
    public Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:altinn:error:" + code.wire());
        body.put("title", code.title());
        body.put("status", code.status());
        body.put("detail", detail);
        body.put("code", code.wire());
        body.putAll(extensions);
        return body;
    }
}

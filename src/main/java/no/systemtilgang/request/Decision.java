package no.systemtilgang.request;

import java.time.Instant;
import no.systemtilgang.problem.Code;
import no.systemtilgang.register.StorableText;

/** Somebody's answer to a request. */
public record Decision(boolean approved, String reason, String personId, Instant at) {

    /** The longest reason, in characters. */
    public static final int MAX_REASON = 1000;

    /** The word that approves. */
    public static final String APPROVE = "approve";

    /** The word that rejects. */
    public static final String REJECT = "reject";

    /**
     * Reads an answer as a form sends it.
     *
     * @throws no.systemtilgang.problem.Problem (400) when the answer is neither word, or the reason too long
     */
    public static Decision of(Object answer, Object reason, String personId, Instant at) {
        if (!APPROVE.equals(answer) && !REJECT.equals(answer)) {
            throw Code.INVALID_INPUT.problem().because("'decision' must be 'approve' or 'reject'.");
        }
        if (reason != null && !(reason instanceof String)) {
            throw Code.INVALID_INPUT.problem().because("'reason' must be a text.");
        }
        String text = reason == null || ((String) reason).isBlank() ? null : ((String) reason).strip();
        if (text != null && (text.length() > MAX_REASON || !StorableText.isProse(text))) {
            throw Code.INVALID_INPUT
                    .problem()
                    .because("'reason' must have at most " + MAX_REASON + " characters, and not " + StorableText.FLAW
                            + ".");
        }
        return new Decision(APPROVE.equals(answer), text, personId, at);
    }
}

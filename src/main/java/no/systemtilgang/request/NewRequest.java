package no.systemtilgang.request;

import no.systemtilgang.problem.Code;
import no.systemtilgang.register.Powers;
import no.systemtilgang.register.StorableText;

/**
 * What a vendor asks for, trimmed and with its form checked, but not yet held against the register
 * ({@code facts/altinn-api.md} §3.2, Q1 and Q2).
 *
 * @param externalRef the vendor's own reference; the organisation number where none is given
 * @param integrationTitle what the customer sees; null for the system's name
 * @param redirectUrl where the browser goes after the decision; null for our own receipt page
 */
public record NewRequest(
        UserType userType,
        String systemId,
        String partyOrgNo,
        String externalRef,
        String integrationTitle,
        Powers powers,
        String redirectUrl) {

    private static final int MAX_TEXT = 255;
    private static final int MAX_URL = 8192;

    /**
     * @throws no.systemtilgang.problem.Problem (400) when something is missing, too long or not allowed
     */
    public NewRequest {
        systemId = required("systemId", systemId, MAX_TEXT);
        partyOrgNo = required("partyOrgNo", partyOrgNo, MAX_TEXT);
        externalRef = optional("externalRef", externalRef, MAX_TEXT);
        externalRef = externalRef == null ? partyOrgNo : externalRef;
        integrationTitle = optional("integrationTitle", integrationTitle, MAX_TEXT);
        redirectUrl = optional("redirectUrl", redirectUrl, MAX_URL);
        powers = powers.complete();
        requireFittingPowers(userType, powers);
    }

    /** What this request is unique by. */
    public Triple triple() {
        return new Triple(systemId, partyOrgNo, externalRef);
    }

    private static void requireFittingPowers(UserType type, Powers powers) {
        if (type == UserType.AGENT && !powers.rights().isEmpty()) {
            throw Code.INVALID_INPUT
                    .problem()
                    .because("A request for clients asks for access packages only; leave out 'rights'.");
        }
    }

    private static String required(String name, String text, int max) {
        String value = optional(name, text, max);
        if (value == null) {
            throw Code.INVALID_INPUT.problem().because("'" + name + "' is missing.");
        }
        return value;
    }

    private static String optional(String name, String text, int max) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String value = text.strip();
        if (value.length() > max) {
            throw Code.INVALID_INPUT.problem().because("'" + name + "' is longer than " + max + " characters.");
        }
        if (!StorableText.isLine(value)) {
            throw Code.INVALID_INPUT
                    .problem()
                    .because("'" + name + "' has a control character, or half of a character.");
        }
        return value;
    }
}

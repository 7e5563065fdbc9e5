package no.systemtilgang.request;

import no.systemtilgang.problem.Code;
import no.systemtilgang.register.Powers;
import no.systemtilgang.register.SentText;

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

    private static final int MAX_URL = 8192;

    /**
     * @throws no.systemtilgang.problem.Problem (400) when something is missing, too long or not allowed
     */
    public NewRequest {
        systemId = SentText.required("systemId", systemId, SentText.LINE);
        partyOrgNo = SentText.required("partyOrgNo", partyOrgNo, SentText.LINE);
        externalRef = SentText.optional("externalRef", externalRef, SentText.LINE);
        externalRef = externalRef == null ? partyOrgNo : externalRef;
        integrationTitle = SentText.optional("integrationTitle", integrationTitle, SentText.LINE);
        redirectUrl = SentText.optional("redirectUrl", redirectUrl, MAX_URL);
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
}

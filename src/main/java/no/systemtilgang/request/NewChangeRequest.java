package no.systemtilgang.request;

import java.util.UUID;
import no.systemtilgang.problem.Code;
import no.systemtilgang.register.StorableText;

/**
 * A change that a vendor asks for, with its form checked, but not yet held against system user and register
 * ({@code facts/altinn-api.md} §3.3, C1).
 *
 * @param id the vendor's correlation id, which is to be the change request's id
 * @param redirectUrl where the browser goes after the decision; null for our own receipt page
 */
public record NewChangeRequest(UUID id, UUID systemUserId, PowerChange change, String redirectUrl) {

    private static final int MAX_URL = 8192;

    /**
     * @throws no.systemtilgang.problem.Problem (400) when an id is missing, both are the same, or the URL is too long
     */
    public NewChangeRequest {
        if (isMissing(id) || isMissing(systemUserId)) {
            throw Code.INVALID_INPUT.problem().because("'correlation-id' and 'system-user-id' are both needed.");
        }
        if (id.equals(systemUserId)) {
            throw Code.INVALID_INPUT
                    .problem()
                    .because("'correlation-id' must be an id of your own, not that of the system user.");
        }
        redirectUrl = redirectUrl == null || redirectUrl.isBlank() ? null : redirectUrl.strip();
        if (redirectUrl != null && (redirectUrl.length() > MAX_URL || !StorableText.isLine(redirectUrl))) {
            throw Code.INVALID_INPUT
                    .problem()
                    .because("'redirectUrl' is longer than " + MAX_URL + " characters, or has " + StorableText.FLAW
                            + ".");
        }
    }

    /** Clients in other languages send an empty id as nothing but zeroes. */
    private static boolean isMissing(UUID id) {
        return id == null || id.equals(new UUID(0, 0));
    }
}

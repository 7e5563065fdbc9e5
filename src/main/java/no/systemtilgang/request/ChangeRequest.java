package no.systemtilgang.request;

import java.util.UUID;

/**
 * A vendor's request to change a system user, as it stands in the database.
 *
 * @param id the vendor's correlation id
 */
public record ChangeRequest(
        UUID id,
        UUID systemUserId,
        String systemId,
        String vendorOrgNo,
        String partyOrgNo,
        String externalRef,
        String integrationTitle,
        PowerChange change,
        String redirectUrl,
        Life life)
        implements AskedFor {

    /**
     * This change request with a decision on it.
     *
     * @throws no.systemtilgang.problem.Problem (409) when it is no longer New, or its time is out
     */
    public ChangeRequest decided(Decision decision) {
        return with(life.decided(decision));
    }

    /** This change request when its time is out. */
    public ChangeRequest expired() {
        return with(life.expired());
    }

    private ChangeRequest with(Life life) {
        return new ChangeRequest(
                id,
                systemUserId,
                systemId,
                vendorOrgNo,
                partyOrgNo,
                externalRef,
                integrationTitle,
                change,
                redirectUrl,
                life);
    }
}

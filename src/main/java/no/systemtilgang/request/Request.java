package no.systemtilgang.request;

import java.util.UUID;
import no.systemtilgang.register.Powers;

/** A vendor's request for a system user, as it stands in the database. */
public record Request(
        UUID id,
        UserType userType,
        String systemId,
        String vendorOrgNo,
        String partyOrgNo,
        String externalRef,
        String integrationTitle,
        Powers powers,
        String redirectUrl,
        boolean escalated,
        Life life)
        implements AskedFor {

    public boolean isForClients() {
        return userType == UserType.AGENT;
    }

    public Triple triple() {
        return new Triple(systemId, partyOrgNo, externalRef);
    }

    /**
     * This request with a decision on it.
     *
     * @throws no.systemtilgang.problem.Problem (409) when it is no longer New, or its time is out
     */
    public Request decided(Decision decision) {
        return with(life.decided(decision));
    }

    /** This request when its time is out. */
    public Request expired() {
        return with(life.expired());
    }

    private Request with(Life life) {
        return new Request(
                id,
                userType,
                systemId,
                vendorOrgNo,
                partyOrgNo,
                externalRef,
                integrationTitle,
                powers,
                redirectUrl,
                escalated,
                life);
    }
}

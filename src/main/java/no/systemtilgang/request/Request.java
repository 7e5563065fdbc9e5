package no.systemtilgang.request;

import java.time.Instant;
import java.util.UUID;
import no.systemtilgang.problem.Code;
import no.systemtilgang.register.Powers;

/**
 * A vendor's request, as it stands in the database. It knows what it may become: only a New request is decided,
 * expires or is withdrawn.
 *
 * @param dueAt when the sweep looks at it next while it is New
 * @param decision null until somebody has decided
 */
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
        RequestStatus status,
        boolean escalated,
        Instant created,
        Instant dueAt,
        Instant expiresAt,
        Instant remindedAt,
        Decision decision) {

    public boolean isNew() {
        return status == RequestStatus.New;
    }

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
        requireOpen(decision.at());
        return with(decision.approved() ? RequestStatus.Accepted : RequestStatus.Rejected, decision);
    }

    /**
     * Makes sure that the request still waits, and that its time is not out although the sweep has yet to come by.
     *
     * @throws no.systemtilgang.problem.Problem (409) when it is no longer New, or its time is out
     */
    public void requireOpen(Instant now) {
        requireNew();
        if (!now.isBefore(expiresAt)) {
            throw Code.REQUEST_NOT_NEW.problem().because("The time to decide this request is out.");
        }
    }

    /** Whether the sweep has something to do with it. */
    public boolean isDue(Instant now) {
        return isNew() && !dueAt.isAfter(now);
    }

    /** This request when its time is out. */
    public Request expired() {
        requireNew();
        return with(RequestStatus.Timedout, null);
    }

    private void requireNew() {
        if (!isNew()) {
            throw Code.REQUEST_NOT_NEW.problem();
        }
    }

    private Request with(RequestStatus status, Decision decision) {
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
                status,
                escalated,
                created,
                dueAt,
                expiresAt,
                remindedAt,
                decision);
    }
}

package no.systemtilgang.request;

import java.time.Instant;
import java.util.UUID;
import no.systemtilgang.problem.Code;

/**
 * A vendor's request to change a system user, as it stands in the database. It knows what it may become: only a New one
 * is decided, expires or is withdrawn.
 *
 * @param id the vendor's correlation id
 * @param dueAt when the sweep looks at it next while it is New
 * @param decision null until somebody has decided
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
        RequestStatus status,
        Instant created,
        Instant dueAt,
        Instant expiresAt,
        Instant remindedAt,
        Decision decision) {

    public boolean isNew() {
        return status == RequestStatus.New;
    }

    /**
     * This change request with a decision on it.
     *
     * @throws no.systemtilgang.problem.Problem (409) when it is no longer New, or its time is out
     */
    public ChangeRequest decided(Decision decision) {
        requireNew();
        if (!decision.at().isBefore(expiresAt)) {
            throw Code.REQUEST_NOT_NEW.problem().because("The time to decide this change request is out.");
        }
        return with(decision.approved() ? RequestStatus.Accepted : RequestStatus.Rejected, decision);
    }

    /** Whether the sweep has something to do with it. */
    public boolean isDue(Instant now) {
        return isNew() && !dueAt.isAfter(now);
    }

    /** This change request when its time is out. */
    public ChangeRequest expired() {
        requireNew();
        return with(RequestStatus.Timedout, null);
    }

    /**
     * @throws no.systemtilgang.problem.Problem (409) when it is no longer New
     */
    public void requireNew() {
        if (!isNew()) {
            throw Code.REQUEST_NOT_NEW.problem();
        }
    }

    private ChangeRequest with(RequestStatus status, Decision decision) {
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
                status,
                created,
                dueAt,
                expiresAt,
                remindedAt,
                decision);
    }
}

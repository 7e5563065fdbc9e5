package no.systemtilgang.process;

import java.time.Clock;
import java.util.UUID;
import no.systemtilgang.audit.AuditAction;
import no.systemtilgang.audit.AuditEvent;
import no.systemtilgang.audit.AuditTrail;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.request.ChangeRequest;
import no.systemtilgang.request.ChangeRequests;
import no.systemtilgang.request.NewChangeRequest;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The verbs of the process {@code change-request}: submit, approve or reject, delete. */
@Service
public class ChangeRequestProcess {

    /** The id of the process. */
    public static final String KEY = "change-request";

    /** The user task that waits for the decision. */
    public static final String APPROVE_TASK = "approve-change";

    private static final DecisionTasks.Place PLACE = new DecisionTasks.Place(KEY, APPROVE_TASK);

    private final RuntimeService runtime;
    private final DecisionTasks tasks;
    private final Acting acting;
    private final ChangeSubmissions submissions;
    private final ChangeRequests changes;
    private final ChangeLocks locks;
    private final Approvers approvers;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeRequestProcess(
            RuntimeService runtime,
            DecisionTasks tasks,
            Acting acting,
            ChangeSubmissions submissions,
            ChangeRequests changes,
            ChangeLocks locks,
            Approvers approvers,
            AuditTrail audit,
            Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.acting = acting;
        this.submissions = submissions;
        this.changes = changes;
        this.locks = locks;
        this.approvers = approvers;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a change request that a vendor has sent. */
    public enum Outcome {
        CREATED,
        STORED,
        NOT_NEEDED
    }

    /** A change request that a vendor has sent; not stored when it is not needed. */
    public record Submitted(ChangeRequest request, Outcome outcome) {}

    /**
     * Sends a change request; the same correlation id again gives the stored one.
     *
     * @throws no.systemtilgang.problem.Problem with the published code for what is wrong; nothing is stored then
     */
    @Transactional
    public Submitted submit(Actor.Vendor vendor, NewChangeRequest asked) {
        Submitted submitted = submissions.register(vendor.orgNo(), asked);
        if (submitted.outcome() == Outcome.CREATED) {
            // Only this service starts the process, so that no start can bring data along.
            acting.as(
                    new Actor.Service(),
                    () -> runtime.startProcessInstanceByKey(KEY, asked.id().toString()));
        }
        return submitted;
    }

    /**
     * Approves or rejects a change request.
     *
     * @param decision {@code approve} or {@code reject}
     * @param reason may be null
     * @throws no.systemtilgang.problem.Problem when the person may not (403), it is no longer New (409), the system user
     *     is gone (404), or not all that is required may be passed on; everything stays as it was
     */
    @Transactional
    public void decide(Actor.Person person, UUID id, String decision, String reason) {
        ChangeRequest change = locks.lock(id);
        approvers.requireMayDecide(person.id(), change);
        change.requireNew();
        tasks.complete(PLACE, id, person, decision, reason);
    }

    /**
     * Takes back a waiting change request of the vendor, or takes away one that is over.
     *
     * @throws no.systemtilgang.problem.Problem (404) when it is not the vendor's
     */
    @Transactional
    public void delete(Actor.Vendor vendor, UUID id) {
        ChangeRequest change = changes.lock(id)
                .filter(it -> it.vendorOrgNo().equals(vendor.orgNo()))
                .orElseThrow(Code.REQUEST_NOT_FOUND::problem);
        AuditAction action = AuditAction.CHANGE_REQUEST_DELETED;
        if (change.isNew()) {
            action = AuditAction.CHANGE_REQUEST_WITHDRAWN;
            tasks.withdraw(PLACE, id);
        } else {
            changes.delete(id, clock.instant());
        }
        audit.append(AuditEvent.byVendor(action, vendor.orgNo(), change.partyOrgNo(), id));
    }

    /** Ends every waiting change request of a system user that is no more. */
    void withdrawAllOf(UUID systemUserId) {
        for (ChangeRequest change : changes.lockWaitingOf(systemUserId)) {
            tasks.withdraw(PLACE, change.id());
            audit.append(AuditEvent.byService(AuditAction.CHANGE_REQUEST_WITHDRAWN, change.partyOrgNo(), change.id()));
        }
    }

    /** Lets a waiting change request expire. */
    void expire(ChangeRequest change) {
        tasks.expire(PLACE, change.id());
    }

    /** Reminds the approvers of a waiting change request. */
    void remind(ChangeRequest change) {
        tasks.remind(PLACE, change.id());
    }
}

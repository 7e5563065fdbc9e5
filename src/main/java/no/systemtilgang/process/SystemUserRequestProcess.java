package no.systemtilgang.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.systemtilgang.audit.AuditAction;
import no.systemtilgang.audit.AuditEvent;
import no.systemtilgang.audit.AuditTrail;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Capability;
import no.systemtilgang.problem.Code;
import no.systemtilgang.request.NewRequest;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.Requests;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The verbs of the process {@code system-user-request}: submit, approve or reject, escalate, withdraw, delete. */
@Service
public class SystemUserRequestProcess {

    /** The id of the process. */
    public static final String KEY = "system-user-request";

    /** The user task that waits for the decision. */
    public static final String APPROVE_TASK = "approve";

    /** The priority of an escalated request's task; 50 is usual, 80 after a reminder. */
    static final int ESCALATED_PRIORITY = 100;

    private static final DecisionTasks.Place PLACE = new DecisionTasks.Place(KEY, APPROVE_TASK);

    private final RuntimeService runtime;
    private final DecisionTasks tasks;
    private final Acting acting;
    private final Submissions submissions;
    private final Requests requests;
    private final Approvers approvers;
    private final AuditTrail audit;
    private final Clock clock;

    SystemUserRequestProcess(
            RuntimeService runtime,
            DecisionTasks tasks,
            Acting acting,
            Submissions submissions,
            Requests requests,
            Approvers approvers,
            AuditTrail audit,
            Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.acting = acting;
        this.submissions = submissions;
        this.requests = requests;
        this.approvers = approvers;
        this.audit = audit;
        this.clock = clock;
    }

    /** A request that a vendor has sent, and whether it is a new one. */
    public record Submitted(Request request, boolean created) {}

    /**
     * Sends a request; the same triple again gives the stored one.
     *
     * @throws no.systemtilgang.problem.Problem with the published code for what is wrong; nothing is stored then
     */
    @Transactional
    public Submitted submit(Actor.Vendor vendor, NewRequest asked) {
        Optional<Request> stored = submissions.stored(vendor.orgNo(), asked);
        if (stored.isPresent()) {
            return new Submitted(stored.get(), false);
        }
        ProcessInstance instance =
                acting.as(vendor, () -> runtime.startProcessInstanceByKey(KEY, RequestVariables.of(asked)));
        Request request = requests.get(UUID.fromString(instance.getBusinessKey()));
        return new Submitted(request, !instance.isEnded());
    }

    /**
     * Approves or rejects a request.
     *
     * @param decision {@code approve} or {@code reject}
     * @param reason may be null
     * @throws no.systemtilgang.problem.Problem when the person may not (403), the request is no longer New (409), or not
     *     all that is asked for may be passed on; the request stays as it was
     */
    @Transactional
    public void decide(Actor.Person person, UUID requestId, String decision, String reason) {
        Request request = requests.lock(requestId);
        acting.as(person, () -> {
            approvers.requireMayDecide(person.id(), request);
            request.requireNew();
            tasks.complete(PLACE, requestId, person, decision, reason);
            return null;
        });
    }

    /**
     * Passes a waiting request on to the organisation's access managers: their task rises, and a request for clients
     * becomes theirs to decide too. Once more changes nothing ({@code facts/altinn-api.md} §3.2 Q15, §7.5).
     *
     * @param person anybody with a role in the organisation; need not be able to decide
     * @throws no.systemtilgang.problem.Problem when the person is unrelated (403), or the request no longer waits (409)
     */
    @Transactional
    public void escalate(Actor.Person person, UUID requestId) {
        Request request = requests.lock(requestId);
        List<String> roles = approvers.rolesIn(person.id(), request);
        if (roles.isEmpty()) {
            throw Code.NOT_RELATED.problem();
        }
        Instant now = clock.instant();
        request.requireOpen(now);
        if (request.escalated()) {
            return;
        }
        requests.markEscalated(requestId, now);
        tasks.tell(PLACE, requestId, (service, taskId) -> {
            service.setPriority(taskId, ESCALATED_PRIORITY);
            if (request.isForClients()) {
                service.addCandidateGroup(taskId, Capability.ACCESS_MANAGER.groupIn(request.partyOrgNo()));
            }
        });
        audit.append(AuditEvent.byPerson(
                AuditAction.REQUEST_ESCALATED, person.id(), String.join(" ", roles), request.partyOrgNo(), requestId));
    }

    /**
     * Takes a request of the vendor away, whatever its status, so that its triple is free again. One that waits is
     * withdrawn; the system user of an accepted one stays ({@code facts/altinn-api.md} §3.2 Q9).
     *
     * @throws no.systemtilgang.problem.Problem (404) when it is not the vendor's
     */
    @Transactional
    public void delete(Actor.Vendor vendor, UUID requestId) {
        Request request = lock(vendor, requestId);
        if (request.isNew()) {
            withdraw(request);
            return;
        }
        requests.delete(requestId, clock.instant());
        audit.append(AuditEvent.byVendor(AuditAction.REQUEST_DELETED, vendor.orgNo(), request.partyOrgNo(), requestId));
    }

    /**
     * Takes back a waiting request of the vendor.
     *
     * @throws no.systemtilgang.problem.Problem when it is not the vendor's (404) or no longer waits (409)
     */
    @Transactional
    public void withdraw(Actor.Vendor vendor, UUID requestId) {
        withdraw(lock(vendor, requestId));
    }

    private Request lock(Actor.Vendor vendor, UUID requestId) {
        Request request = requests.lock(requestId);
        if (!request.vendorOrgNo().equals(vendor.orgNo())) {
            throw Code.REQUEST_NOT_FOUND.problem();
        }
        return request;
    }

    private void withdraw(Request request) {
        request.requireNew();
        tasks.withdraw(PLACE, request.id());
    }

    /** Lets a waiting request expire. */
    void expire(Request request) {
        tasks.expire(PLACE, request.id());
    }

    /** Reminds the approvers of a waiting request. */
    void remind(Request request) {
        tasks.remind(PLACE, request.id());
    }
}

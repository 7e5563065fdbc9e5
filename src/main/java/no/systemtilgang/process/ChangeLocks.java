package no.systemtilgang.process;

import java.util.UUID;
import no.systemtilgang.problem.Code;
import no.systemtilgang.request.ChangeRequest;
import no.systemtilgang.request.ChangeRequests;
import no.systemtilgang.systemuser.SystemUsers;
import org.springframework.stereotype.Component;

/**
 * The order of locks for whoever decides a change: first the system user that is to be changed, then the change
 * request. Whoever removes a system user takes them in the same order, so nobody waits for another in a circle.
 */
@Component
public class ChangeLocks {

    private final SystemUsers systemUsers;
    private final ChangeRequests changes;

    ChangeLocks(SystemUsers systemUsers, ChangeRequests changes) {
        this.systemUsers = systemUsers;
        this.changes = changes;
    }

    /**
     * Locks system user and change request until the transaction ends.
     *
     * @throws no.systemtilgang.problem.Problem (404) when there is no such change request
     */
    ChangeRequest lock(UUID id) {
        systemUsers.lock(changes.get(id).systemUserId());
        return changes.lock(id).orElseThrow(Code.REQUEST_NOT_FOUND::problem);
    }

    /** Locks what a process instance is about, and tells whether it still waits for an answer. */
    public boolean lockStillWaiting(String processInstanceId) {
        return changes.carriedBy(processInstanceId)
                .map(it -> {
                    systemUsers.lock(it.systemUserId());
                    return changes.lock(it.id()).filter(ChangeRequest::isNew).isPresent();
                })
                .orElse(false);
    }
}

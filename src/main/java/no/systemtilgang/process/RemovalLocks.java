package no.systemtilgang.process;

import java.util.UUID;
import no.systemtilgang.problem.Code;
import no.systemtilgang.request.Requests;
import no.systemtilgang.systemuser.Removals;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUsers;
import org.springframework.stereotype.Component;

/**
 * The order of locks for whoever has to do with the removal of a system user: first the request that it was approved
 * from, then the system user. {@link SystemUserRemoval} takes them in the same order.
 */
@Component
public class RemovalLocks {

    private final Requests requests;
    private final SystemUsers systemUsers;
    private final Removals removals;

    RemovalLocks(Requests requests, SystemUsers systemUsers, Removals removals) {
        this.requests = requests;
        this.systemUsers = systemUsers;
        this.removals = removals;
    }

    /**
     * Locks request and system user until the transaction ends.
     *
     * @throws no.systemtilgang.problem.Problem (404) when the system user is removed
     */
    SystemUser lock(UUID systemUserId) {
        requests.lockIfThere(systemUserId);
        return systemUsers.lock(systemUserId).orElseThrow(Code.SYSTEM_USER_NOT_FOUND::problem);
    }

    /**
     * Locks what the removal that a process instance carries is about.
     *
     * @throws no.systemtilgang.problem.Problem (404) when the system user is removed
     */
    public void lock(String processInstanceId) {
        removals.carriedBy(processInstanceId).ifPresent(this::lock);
    }
}

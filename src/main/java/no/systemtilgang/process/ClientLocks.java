package no.systemtilgang.process;

import no.systemtilgang.problem.Code;
import no.systemtilgang.systemuser.ClientSetUps;
import no.systemtilgang.systemuser.SystemUsers;
import org.springframework.stereotype.Component;

/** The order of locks for whoever has to do with a set-up of clients: the system user first. */
@Component
public class ClientLocks {

    private final ClientSetUps setUps;
    private final SystemUsers systemUsers;

    ClientLocks(ClientSetUps setUps, SystemUsers systemUsers) {
        this.setUps = setUps;
        this.systemUsers = systemUsers;
    }

    /**
     * Locks the system user whose set-up a process instance carries, until the transaction ends.
     *
     * @throws no.systemtilgang.problem.Problem (404) when it is removed
     */
    public void lock(String processInstanceId) {
        setUps.carriedBy(processInstanceId)
                .ifPresent(it -> systemUsers.lock(it).orElseThrow(Code.SYSTEM_USER_NOT_FOUND::problem));
    }
}

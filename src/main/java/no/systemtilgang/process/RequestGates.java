package no.systemtilgang.process;

import java.util.UUID;
import java.util.stream.Collectors;
import no.systemtilgang.identity.Capability;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.RequestStatus;
import no.systemtilgang.request.Requests;
import no.systemtilgang.systemuser.SystemUsers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * What the models may ask, as {@code ${request.…(execution)}}: the row answers, never a variable. With
 * {@link ChangeGates} and {@link ClientGates} all that expressions can reach.
 */
@Component("request")
public class RequestGates {

    private final Requests requests;
    private final SystemUsers systemUsers;

    RequestGates(Requests requests, SystemUsers systemUsers) {
        this.requests = requests;
        this.systemUsers = systemUsers;
    }

    /** Whether the triple already had a request, so that this instance has nothing to do. */
    public boolean alreadyThere(DelegateExecution execution) {
        return !requests.isOf(idOf(execution), execution.getProcessInstanceId());
    }

    /** The groups of those who may decide, comma separated, as the engine reads them. */
    public String approverGroup(DelegateExecution execution) {
        Request request = request(execution);
        return Approvers.capabilitiesFor(request).stream()
                .map(it -> it.groupIn(request.partyOrgNo()))
                .collect(Collectors.joining(","));
    }

    /** The group of those who may add clients; the request may be gone, or there was none. */
    public String clientAdministratorGroup(DelegateExecution execution) {
        return Capability.CLIENT_ADMINISTRATOR.groupIn(
                systemUsers.get(idOf(execution)).partyOrgNo());
    }

    /** Whether the request was approved. */
    public boolean approved(DelegateExecution execution) {
        return request(execution).status() == RequestStatus.Accepted;
    }

    /** Whether the request was approved and is for clients. */
    public boolean forClients(DelegateExecution execution) {
        return approved(execution) && request(execution).isForClients();
    }

    static UUID idOf(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    private Request request(DelegateExecution execution) {
        return requests.get(idOf(execution));
    }
}

package no.systemtilgang.systemuser;

import static no.systemtilgang.audit.AuditAction.CLIENT_REMOVED;

import java.util.List;
import no.systemtilgang.audit.AuditEvent;
import no.systemtilgang.audit.AuditTrail;
import no.systemtilgang.party.GrantEnded;
import no.systemtilgang.party.RelationEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends what a system user does for clients when its ground is gone: the firm no longer holds every package from the
 * client, or the system user is removed. In the transaction in which that happens.
 */
@Component
class EndedClients {

    private final Clients clients;
    private final EligibleClients eligible;
    private final AuditTrail audit;

    EndedClients(Clients clients, EligibleClients eligible, AuditTrail audit) {
        this.clients = clients;
        this.eligible = eligible;
        this.audit = audit;
    }

    @EventListener
    void on(RelationEnded ended) {
        end(ended.relation().firmOrgNo(), ended.relation().clientOrgNo());
    }

    @EventListener
    void on(GrantEnded ended) {
        end(ended.grant().firmOrgNo(), ended.grant().clientOrgNo());
    }

    @EventListener
    void on(SystemUserRemoved removed) {
        SystemUser user = removed.user();
        audit.appendEach(
                AuditEvent.byPerson(CLIENT_REMOVED, removed.personId(), removed.role(), user.partyOrgNo(), user.id()),
                ClientDetails.of(clients.removeAll(user.id())));
    }

    private void end(String firmOrgNo, String clientOrgNo) {
        clients.systemUsersOf(firmOrgNo, clientOrgNo).stream()
                .filter(user -> eligible.refusal(user, clientOrgNo).isPresent())
                .forEach(user -> audit.appendEach(
                        AuditEvent.byService(CLIENT_REMOVED, firmOrgNo, user.id()),
                        ClientDetails.of(clients.remove(user.id(), List.of(clientOrgNo)))));
    }
}

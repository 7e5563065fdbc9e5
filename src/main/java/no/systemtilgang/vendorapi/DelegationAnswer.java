package no.systemtilgang.vendorapi;

import java.util.UUID;
import no.systemtilgang.systemuser.Client;

/**
 * A client of a system user ({@code facts/altinn-api.md} §3.4, {@code DelegationResponse}).
 *
 * @param delegationId the client's party uuid, as {@code customerId}
 */
record DelegationAnswer(
        UUID agentSystemUserId,
        UUID delegationId,
        UUID customerId,
        UUID assignmentId,
        String customerName,
        String customerOrganizationNumber) {

    static DelegationAnswer of(Client client) {
        return new DelegationAnswer(
                client.systemUserId(),
                client.party().uuid(),
                client.party().uuid(),
                client.id(),
                client.party().name(),
                client.party().orgNo());
    }
}

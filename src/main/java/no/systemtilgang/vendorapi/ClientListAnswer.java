package no.systemtilgang.vendorapi;

import java.util.List;
import java.util.UUID;
import no.systemtilgang.party.Party;
import no.systemtilgang.systemuser.SystemUser;

/** Clients of a system user, never cut into pages ({@code facts/altinn-api.md} §3.5). */
record ClientListAnswer(Page.Links links, Owner systemUserInformation, List<Entry> data) {

    /** Whose clients they are. */
    record Owner(UUID systemUserId, String systemUserOwnerOrg) {}

    /** One client. */
    record Entry(UUID clientId, String clientOrganizationNumber, String clientOrganizationName) {}

    static ClientListAnswer of(SystemUser user, List<Party> clients) {
        return new ClientListAnswer(
                new Page.Links(null),
                new Owner(user.id(), user.partyOrgNo()),
                clients.stream()
                        .map(it -> new Entry(it.uuid(), it.orgNo(), it.name()))
                        .toList());
    }
}

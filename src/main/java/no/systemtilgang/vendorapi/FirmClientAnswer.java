package no.systemtilgang.vendorapi;

import java.util.List;
import java.util.UUID;
import no.systemtilgang.systemuser.FirmClient;

/** A client of a firm and what the firm holds from it ({@code facts/altinn-api.md} §3.4, A1). */
record FirmClientAnswer(
        UUID partyUuid, String displayName, String organizationIdentifier, List<FirmClient.Access> access) {

    static FirmClientAnswer of(FirmClient client) {
        return new FirmClientAnswer(
                client.party().uuid(), client.party().name(), client.party().orgNo(), client.access());
    }
}

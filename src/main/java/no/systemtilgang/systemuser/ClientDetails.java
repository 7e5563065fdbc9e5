package no.systemtilgang.systemuser;

import java.util.List;

/** What the audit tells of clients: which one. */
final class ClientDetails {

    private ClientDetails() {}

    /** The details of one event for each organisation, as JSON. */
    static List<String> of(List<String> orgNos) {
        return orgNos.stream().map("{\"client\": \"%s\"}"::formatted).toList();
    }
}

package no.systemtilgang.systemuser;

import java.util.List;
import no.systemtilgang.party.Party;

/** A client of a firm, and what the firm holds from it. */
public record FirmClient(Party party, List<Access> access) {

    /**
     * Packages that the firm holds in one role.
     *
     * @param role the last part of the role's URN, such as {@code revisor}; {@code rettighetshaver} where the client has
     *     given the packages, company to company
     * @param packages their URNs
     */
    public record Access(String role, List<String> packages) {}
}

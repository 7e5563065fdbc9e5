package no.systemtilgang.vendorapi;

import java.util.UUID;
import no.systemtilgang.identity.OnBehalf;
import no.systemtilgang.problem.Code;

/** Some addresses name the organisation of {@code {party}} once more, by its party uuid. */
final class NamedFirm {

    private NamedFirm() {}

    /**
     * The same person and organisation.
     *
     * @param uuid null where the address names it only once
     * @throws no.systemtilgang.problem.Problem (403) when it is another organisation
     */
    static OnBehalf required(OnBehalf by, UUID uuid) {
        if (uuid != null && !uuid.equals(by.party().uuid())) {
            throw Code.FORBIDDEN.problem().because("The address names another organisation than the one acted for.");
        }
        return by;
    }
}

package no.systemtilgang.vendorapi;

import java.util.List;
import java.util.UUID;
import no.systemtilgang.register.AccessPackage;
import no.systemtilgang.register.Right;
import no.systemtilgang.systemuser.SystemUser;

/** All that a system user was given ({@code facts/altinn-api.md} §3.4, U4). */
record Delegations(UUID systemUserId, List<Right> rights, List<AccessPackage> accessPackages) {

    static Delegations of(SystemUser user) {
        return new Delegations(user.id(), user.powers().rights(), user.powers().accessPackages());
    }
}

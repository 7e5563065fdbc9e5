package no.systemtilgang.request;

import java.util.List;
import java.util.function.Predicate;
import no.systemtilgang.catalogue.Catalogue;
import no.systemtilgang.catalogue.Package;
import no.systemtilgang.party.Parties;
import no.systemtilgang.problem.Code;
import no.systemtilgang.register.AccessPackage;
import no.systemtilgang.register.Powers;
import no.systemtilgang.register.RedirectUrls;
import no.systemtilgang.register.RegisteredSystem;
import org.springframework.stereotype.Component;

/** What a request may ask for, held against the register and the catalogue ({@code facts/altinn-api.md} §6). */
@Component
public class RequestRules {

    private final Parties parties;
    private final Catalogue catalogue;
    private final RedirectUrls redirectUrls;

    RequestRules(Parties parties, Catalogue catalogue, RedirectUrls redirectUrls) {
        this.parties = parties;
        this.catalogue = catalogue;
        this.redirectUrls = redirectUrls;
    }

    /**
     * Checks a new request against the system that sends it.
     *
     * @throws no.systemtilgang.problem.Problem (400) with the published code for what is wrong
     */
    public void check(NewRequest request, RegisteredSystem system) {
        if (parties.organisation(request.partyOrgNo()).isEmpty()) {
            throw Code.UNKNOWN_PARTY.problem();
        }
        redirectUrls.accept(request.redirectUrl(), system);
        requireSomething(request.userType(), request.powers());
        checkPowers(request.userType(), request.powers(), system);
    }

    /**
     * Checks that the system still has registered what was asked for; also at approval, when the vendor may have
     * shrunk it.
     */
    public void checkPowers(UserType type, Powers powers, RegisteredSystem system) {
        boolean allRights = powers.rights().size() <= system.powers().rights().size()
                && powers.rights().stream().allMatch(system::has);
        if (!allRights) {
            throw Code.RIGHT_NOT_FOUND.problem();
        }
        List<String> unknown = powers.accessPackages().stream()
                .filter(it -> !system.has(it))
                .map(AccessPackage::urn)
                .toList();
        if (!unknown.isEmpty()) {
            throw Code.PACKAGE_NOT_IN_SYSTEM.problem().with("NotFoundPackages", unknown);
        }
        if (type == UserType.STANDARD) {
            requireAll(powers, Package::assignable, Code.PACKAGE_NOT_ASSIGNABLE);
        } else {
            requireAll(powers, Package::delegable, Code.PACKAGE_NOT_FOR_CLIENTS);
        }
    }

    private static void requireSomething(UserType type, Powers powers) {
        if (type == UserType.AGENT && powers.accessPackages().isEmpty()) {
            throw Code.NO_PACKAGES.problem();
        }
        if (powers.isEmpty()) {
            throw Code.NOTHING_ASKED_FOR.problem();
        }
    }

    private void requireAll(Powers powers, Predicate<Package> rule, Code otherwise) {
        List<String> failing = powers.packageUrns().stream()
                .filter(urn -> catalogue.accessPackage(urn).filter(rule).isEmpty())
                .toList();
        if (!failing.isEmpty()) {
            throw otherwise.problem().with("NotDelegablePackages", failing);
        }
    }
}

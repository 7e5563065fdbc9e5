package no.systemtilgang.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.systemtilgang.problem.Flaw;
import no.systemtilgang.problem.Flaw.Kind;
import org.springframework.stereotype.Component;

/** What a system must be like to be registered: every flaw is found, not only the first. */
@Component
class RegistrationRules {

    private final PowerRules powers;
    private final MaskinportenClients clients;
    private final RedirectUrls redirectUrls;
    private final Systems systems;

    RegistrationRules(
            ReferenceData reference, MaskinportenClients clients, RedirectUrls redirectUrls, Systems systems) {
        this.powers = new PowerRules(reference);
        this.clients = clients;
        this.redirectUrls = redirectUrls;
        this.systems = systems;
    }

    /** Whether the vendor is named as it must be; without that nothing else can be said. */
    List<Flaw> ofVendor(SystemRegistration body) {
        return body.vendor().isValid() ? List.of() : List.of(Flaw.of(Kind.VENDOR_ID));
    }

    /** The flaws of a new system. */
    List<Flaw> ofNew(SystemRegistration body) {
        List<Flaw> flaws = new ArrayList<>();
        if (SystemIds.hasSpace(body.id())) {
            flaws.add(Flaw.of(Kind.SPACE_IN_SYSTEM_ID));
        }
        if (!SystemIds.isOf(body.vendor().orgNo(), body.id())) {
            flaws.add(Flaw.of(Kind.SYSTEM_ID_FORMAT));
        }
        if (systems.entry(body.id()).isPresent()) {
            flaws.add(Flaw.of(Kind.SYSTEM_ID_EXISTS));
        }
        flaws.addAll(ofContent(body, null));
        return flaws;
    }

    /** The flaws of what shall replace a system. */
    List<Flaw> ofReplacement(SystemRegistration body, RegisteredSystem stored) {
        List<Flaw> flaws = new ArrayList<>();
        if (!body.id().equals(stored.systemId())) {
            flaws.add(Flaw.of(Kind.OTHER_SYSTEM_ID));
        }
        flaws.addAll(ofContent(body, stored.internalId()));
        return flaws;
    }

    /** The flaws of a system's rights. */
    List<Flaw> ofRights(List<Right> rights) {
        return powers.ofRights(rights);
    }

    /** The flaws of a system's access packages. */
    List<Flaw> ofPackages(List<AccessPackage> packages, boolean visible) {
        return powers.ofPackages(packages, visible);
    }

    private List<Flaw> ofContent(SystemRegistration body, UUID internalId) {
        List<Flaw> flaws = new ArrayList<>(powers.ofRights(body.rights()));
        flaws.addAll(powers.ofPackages(body.accessPackages(), body.isVisible()));
        long different = body.clientId().stream()
                .map(it -> it.toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        if (different < body.clientId().size()) {
            flaws.add(Flaw.of(Kind.DUPLICATE_CLIENT_ID));
        }
        if (clients.anyTaken(body.clientId(), internalId)) {
            flaws.add(Flaw.of(Kind.CLIENT_ID_TAKEN));
        }
        if (!body.allowedRedirectUrls().stream().allMatch(redirectUrls::canBeRegistered)) {
            flaws.add(Flaw.of(Kind.REDIRECT_URL));
        }
        return flaws;
    }
}

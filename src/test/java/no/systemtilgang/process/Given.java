package no.systemtilgang.process;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.party.Organisation;
import no.systemtilgang.party.OrganisationNumber;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.party.PersonRole;
import no.systemtilgang.register.AccessPackage;
import no.systemtilgang.register.Powers;
import no.systemtilgang.register.RegisteredSystem;
import no.systemtilgang.register.Right;
import no.systemtilgang.register.Systems;
import no.systemtilgang.register.TranslatedText;
import no.systemtilgang.request.NewRequest;
import no.systemtilgang.request.UserType;

/** Sets up what a test needs of its own: organisations, persons with roles, systems, requests. */
public class Given {

    public static final Actor.Vendor SMARTCLOUD = new Actor.Vendor("991825827");
    public static final Actor.Vendor RIVAL = new Actor.Vendor("312605031");

    public static final String RECEIPT = "https://smartcloud.example/receipt";

    /** What the guide's vendor asks for, for own use and for clients. */
    public static final Powers CLAIMS = rights("ske-krav-og-betalinger");

    public static final Powers AUDITOR = packages("ansvarlig-revisor");

    private final PartyChanges changes;
    private final Systems systems;

    public Given(PartyChanges changes, Systems systems) {
        this.changes = changes;
        this.systems = systems;
    }

    public static Powers rights(String... resourceIds) {
        return new Powers(List.of(resourceIds).stream().map(Right::to).toList(), List.of());
    }

    public static Powers packages(String... suffixes) {
        return new Powers(
                List.of(),
                List.of(suffixes).stream()
                        .map(it -> new AccessPackage("urn:altinn:accesspackage:" + it))
                        .toList());
    }

    /** A new organisation; answers its number. */
    public String organisation() {
        Organisation organisation = new Organisation(unusedNumber(), "PRØVENDE ORGANISASJON");
        changes.record(organisation);
        return organisation.orgNo();
    }

    /** A new person with roles in an organisation. */
    public Actor.Person person(String orgNo, String... roles) {
        Actor.Person person = new Actor.Person("test-" + UUID.randomUUID());
        changes.record(new no.systemtilgang.party.Person(person.id(), "PRØVENDE PERSON"));
        for (String role : roles) {
            give(person, orgNo, role);
        }
        return person;
    }

    public void give(Actor.Person person, String orgNo, String role) {
        changes.give(new PersonRole(person.id(), orgNo, role));
    }

    public void take(Actor.Person person, String orgNo, String role) {
        changes.take(new PersonRole(person.id(), orgNo, role));
    }

    /** A new system of SmartCloud's that may ask for these powers; answers its id. */
    public String system(Powers powers) {
        String id = SMARTCLOUD.orgNo() + "_" + UUID.randomUUID();
        register(id, powers, RECEIPT);
        return id;
    }

    /** A new system of SmartCloud's that people can choose themselves; answers its id. */
    public String visibleSystem(Powers powers) {
        String id = SMARTCLOUD.orgNo() + "_" + UUID.randomUUID();
        registerVisible(id, powers);
        return id;
    }

    /** Registers a system of SmartCloud's that people can choose themselves, or changes it. */
    public void registerVisible(String systemId, Powers powers) {
        register(systemId, powers, true, List.of(RECEIPT));
    }

    /** Registers a system of SmartCloud's, or changes it. */
    public void register(String systemId, Powers powers, String... redirectUrls) {
        register(systemId, powers, false, List.of(redirectUrls));
    }

    /** Those that can be chosen come late in the list of them. */
    private void register(String systemId, Powers powers, boolean visible, List<String> redirectUrls) {
        systems.register(new RegisteredSystem(
                null,
                systemId,
                SMARTCLOUD.orgNo(),
                TranslatedText.same(visible ? "Valgbart prøvesystem" : "Prøvesystem"),
                TranslatedText.same("Finnes bare i en test."),
                powers,
                redirectUrls,
                visible));
    }

    /** A request for own use, by a new system that may ask for just that. */
    public NewRequest ownRequest(String orgNo, Powers powers) {
        return request(UserType.STANDARD, system(powers), orgNo, powers);
    }

    /** A request for clients, by a new system that may ask for just that. */
    public NewRequest clientRequest(String orgNo) {
        return request(UserType.AGENT, system(AUDITOR), orgNo, AUDITOR);
    }

    /** A request with a reference of its own. */
    public static NewRequest request(UserType type, String systemId, String orgNo, Powers powers) {
        return new NewRequest(type, systemId, orgNo, UUID.randomUUID().toString(), "Prøve", powers, RECEIPT);
    }

    /** An organisation number that is nobody's. */
    public static String unusedNumber() {
        for (; ; ) {
            String number = String.valueOf(ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000));
            try {
                return new OrganisationNumber(number).value();
            } catch (IllegalArgumentException wrongCheckDigit) {
                continue;
            }
        }
    }
}

package no.systemtilgang.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.party.ClientRelation;
import no.systemtilgang.party.Organisation;
import no.systemtilgang.party.Parties;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.party.Person;
import no.systemtilgang.party.PersonRole;
import no.systemtilgang.register.AccessPackage;
import no.systemtilgang.register.MaskinportenClients;
import no.systemtilgang.register.Powers;
import no.systemtilgang.register.RegisteredSystem;
import no.systemtilgang.register.Right;
import no.systemtilgang.register.Systems;
import no.systemtilgang.register.TranslatedText;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The persons, organisations and systems of the guide. Parties are recorded at the first start only, so that what a
 * trial changes stays changed; systems at every start, as their redirect URLs follow the public URL.
 */
@Component
@Demo
@Order(0)
class Cast implements ApplicationRunner {

    static final Organisation APE = new Organisation("310904473", "TILFELDIG SUBTIL APE");
    static final Organisation TIGER = new Organisation("314250052", "TILBAKEHOLDEN USYMMETRISK TIGER AS");
    static final Organisation WOLF = new Organisation("314112237", "UBESLEKTET FJERN ULV AS");
    static final Organisation SMARTCLOUD = new Organisation("991825827", "SmartCloud AS");
    static final Organisation RIVAL = new Organisation("312605031", "Konkurrentskyen AS");

    static final Person STADIG = new Person("stadig.konsert", "STADIG KONSERT");
    static final Person DRESS = new Person("dress.minst", "DRESS MINST");
    static final Person NYSGJERRIG = new Person("nysgjerrig.ansatt", "NYSGJERRIG ANSATT");
    static final Person FREMMED = new Person("fremmed.leder", "FREMMED LEDER");
    static final Person EIER = new Person("prosess.eier", "PROSESS EIER");

    /** Everybody who can log in. */
    static final List<Person> PERSONS = List.of(STADIG, DRESS, NYSGJERRIG, FREMMED, EIER);

    static final String OWN_SYSTEM = "991825827_smartcloud";
    static final String CLIENT_SYSTEM = "991825827_smartcloud_klient";

    /** SmartCloud's clients at the issuer: each belongs to one system, as at Maskinporten. */
    static final String OWN_CLIENT = "smartcloud";

    static final String CLIENTS_CLIENT = "smartcloud-klient";

    static final AccessPackage AUDITOR = new AccessPackage("urn:altinn:accesspackage:ansvarlig-revisor");
    static final Right CLAIMS = Right.to("ske-krav-og-betalinger");

    private final Parties parties;
    private final PartyChanges changes;
    private final Systems systems;
    private final MaskinportenClients maskinporten;
    private final String publicUrl;

    Cast(
            Parties parties,
            PartyChanges changes,
            Systems systems,
            MaskinportenClients maskinporten,
            @Value("${systemtilgang.public-url}") String publicUrl) {
        this.parties = parties;
        this.changes = changes;
        this.systems = systems;
        this.maskinporten = maskinporten;
        this.publicUrl = publicUrl;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (parties.organisation(APE.orgNo()).isEmpty()) {
            recordParties();
        }
        registerSystems();
    }

    private void recordParties() {
        List.of(APE, TIGER, WOLF, SMARTCLOUD, RIVAL).forEach(changes::record);
        PERSONS.forEach(changes::record);
        changes.give(new PersonRole(STADIG.id(), APE.orgNo(), "DAGL"));
        changes.give(new PersonRole(NYSGJERRIG.id(), APE.orgNo(), "ANSATT"));
        changes.give(new PersonRole(DRESS.id(), TIGER.orgNo(), "KLADM"));
        changes.give(new PersonRole(FREMMED.id(), WOLF.orgNo(), "DAGL"));
        for (Organisation client : clients()) {
            changes.record(client);
            changes.begin(new ClientRelation(client.orgNo(), TIGER.orgNo(), "REVI"));
        }
    }

    private void registerSystems() {
        List<String> receipts = List.of(publicUrl + "/smartcloud/receipt", "https://smartcloud.example/receipt");
        register(OWN_SYSTEM, SMARTCLOUD, "SmartCloud", new Powers(List.of(CLAIMS), List.of()), receipts, true);
        register(
                CLIENT_SYSTEM,
                SMARTCLOUD,
                "SmartCloud for revisorer",
                new Powers(List.of(), List.of(AUDITOR)),
                receipts,
                false);
        register(
                "312605031_konkurrentskyen",
                RIVAL,
                "Konkurrentskyen",
                new Powers(List.of(CLAIMS), List.of()),
                List.of("https://konkurrentskyen.example/kvittering"),
                true);
        give(OWN_CLIENT, OWN_SYSTEM);
        give(CLIENTS_CLIENT, CLIENT_SYSTEM);
    }

    /** Gives a system its Maskinporten client, unless whoever tries things out has given it to another. */
    private void give(String clientId, String systemId) {
        List<String> clients = List.of(clientId);
        UUID system = systems.get(systemId).internalId();
        if (!maskinporten.anyTaken(clients, system)) {
            maskinporten.assign(clients, system);
        }
    }

    private void register(
            String id, Organisation vendor, String name, Powers powers, List<String> urls, boolean visible) {
        systems.register(new RegisteredSystem(
                null,
                id,
                vendor.orgNo(),
                TranslatedText.same(name),
                new TranslatedText(
                        "Viser skatte- og avgiftskrav.", "Viser skatte- og avgiftskrav.", "Shows tax and duty claims."),
                powers,
                urls,
                visible));
    }

    private static List<Organisation> clients() {
        try {
            return new ClassPathResource("demo/clients.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> new Organisation(line.substring(0, 9), line.substring(10)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package no.systemtilgang.http;

import static no.systemtilgang.systemuser.GivenClients.AUDITOR;
import static no.systemtilgang.systemuser.GivenClients.TAX;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.process.Given;
import no.systemtilgang.systemuser.ClientAssignments;
import no.systemtilgang.systemuser.GivenClients;
import no.systemtilgang.systemuser.SystemUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What a system user may do, and for whom. */
@ApplicationTest
class AccessChecksTest {

    private static final String UNKNOWN = "999999999";

    /** Skatteetaten, by configuration of the trial. */
    private static final String TAX_AGENCY = "974761076";

    private final Api api;
    private final Decisions decisions;
    private final GivenClients given;
    private final ClientAssignments assignments;

    @Autowired
    AccessChecksTest(
            @Value("${server.port}") int port, ClientAssignments assignments, AutowireCapableBeanFactory beans) {
        api = new Api(port);
        decisions = new Decisions(api);
        given = beans.createBean(GivenClients.class);
        this.assignments = assignments;
    }

    /**
     * {@code right} and {@code package} are system users for own use, with a right and with a package; {@code clients}
     * is one with {@code client}, but not {@code other}, among its clients.
     */
    @ParameterizedTest
    @CsvSource({
        "right,   ske-krav-og-betalinger,   firm,    Permit RightHeld",
        "right,   ske-krav-og-betalinger-2, firm,    NotApplicable ResourceNotHeld",
        "right,   nav-sykefravaer,          firm,    NotApplicable ResourceNotHeld",
        "right,   krav-og-utlegg,           firm,    NotApplicable PackageNotHeld",
        "right,   ske-krav-og-betalinger,   client,  NotApplicable OtherOrganisation",
        "right,   ske-krav-og-betalinger,   unknown, NotApplicable OtherOrganisation",
        "right,   ukjent-ressurs,           firm,    NotApplicable UnknownResource",
        "right,   ukjent-pakke,             firm,    NotApplicable UnknownPackage",
        "package, ske-krav-og-betalinger,   firm,    Permit PackageHoldsResource",
        "package, ske-krav-og-betalinger-2, firm,    Permit PackageHoldsResource",
        "package, krav-og-utlegg,           firm,    Permit PackageHeld",
        "package, nav-sykefravaer,          firm,    NotApplicable ResourceNotHeld",
        "package, ansvarlig-revisor,        firm,    NotApplicable PackageNotHeld",
        "package, ske-krav-og-betalinger,   client,  NotApplicable OtherOrganisation",
        "clients, ske-krav-og-betalinger,   client,  Permit PackageHoldsResource",
        "clients, ansvarlig-revisor,        client,  Permit PackageHeld",
        "clients, ske-krav-og-betalinger-2, client,  NotApplicable ResourceNotHeld",
        "clients, skattegrunnlag,           client,  NotApplicable PackageNotHeld",
        "clients, ske-krav-og-betalinger,   other,   NotApplicable NotAClient",
        "clients, ske-krav-og-betalinger,   firm,    NotApplicable NotAClient",
        "clients, ske-krav-og-betalinger,   unknown, NotApplicable NotAClient",
        "nobody,  ske-krav-og-betalinger,   firm,    NotApplicable UnknownSystemUser"
    })
    void whatASystemUserMayDo(String user, String thing, String party, String decision) {
        String firm = given.organisation();
        Map<String, String> parties = Map.of(
                "firm",
                firm,
                "client",
                given.client(firm, "REVI"),
                "other",
                given.client(firm, "REVI"),
                "unknown",
                UNKNOWN);
        UUID id = switch (user) {
            case "right" -> given.own(firm).id();
            case "package" -> given.own(firm, Given.packages("krav-og-utlegg")).id();
            case "clients" -> given.agent(firm, AUDITOR).id();
            default -> UUID.randomUUID();
        };
        if (user.equals("clients")) {
            assignments.add(id, parties.get("client"), given.administrator(firm));
        }

        assertThat(decisions.of(id, named(thing), parties.get(party))).isEqualTo(decision);
    }

    @Test
    void theFirmItselfCountsOnceItIsAdded() {
        String firm = given.organisation();
        UUID agent = given.agent(firm, TAX).id();
        assertThat(decisions.of(agent, TAX, firm)).isEqualTo("NotApplicable NotAClient");

        assignments.add(agent, firm, given.administrator(firm));

        assertThat(decisions.of(agent, TAX, firm)).isEqualTo("Permit PackageHeld");
    }

    @Test
    void anotherFirmsSystemUserDoesNotActForTheClient() {
        String client = given.organisation();
        UUID added = agentOf(client).id();
        UUID other = agentOf(given.organisation()).id();

        assertThat(decisions.claims(added, client)).isEqualTo("Permit PackageHoldsResource");
        assertThat(decisions.claims(other, client)).isEqualTo("NotApplicable NotAClient");
    }

    @Test
    void namesInAnyCaseSpacesAroundTextsUnknownMembersAndASlashAtTheEndAreTaken() {
        String firm = given.organisation();
        UUID own = given.own(firm).id();

        Answer answer =
                api.post(Decisions.PATH + "/", api.token(Api.SMARTCLOUD, Decisions.SCOPE), """
                {"SystemUserId":" %s ","RESOURCE":" ske-krav-og-betalinger","partyorgno":"%s ","accessPackage":null,
                 "action":"read"}""".formatted(own, firm));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("""
                {"decision":"Permit","reason":"The system user has the right to the resource.","reasonCode":"RightHeld"}""");
    }

    @Test
    void anotherVendorsSystemUserIsToAVendorAsOneThatDoesNotExist() {
        String firm = given.organisation();
        UUID own = given.own(firm).id();

        Answer others = decide(Api.RIVAL, own, firm);
        Answer nobodys = decide(Api.RIVAL, UUID.randomUUID(), firm);

        assertThat(decisions.claims(own, firm)).isEqualTo("Permit RightHeld");
        assertThat(others.status()).isEqualTo(200);
        assertThat(others.body()).isEqualTo(nobodys.body()).contains("UnknownSystemUser");
    }

    @Test
    void aServiceOwnerAsksAboutAnySystemUser() {
        String firm = given.organisation();

        assertThat(decide(TAX_AGENCY, given.own(firm).id(), firm).body()).contains("\"RightHeld\"");
    }

    private Answer decide(String asker, UUID systemUser, String firm) {
        return api.post(Decisions.PATH, api.token(asker, Decisions.SCOPE), """
                {"systemUserId":"%s","resource":"ske-krav-og-betalinger","partyOrgNo":"%s"}""".formatted(systemUser, firm));
    }

    private SystemUser agentOf(String client) {
        String firm = given.organisation();
        given.begin(client, firm, "REVI");
        SystemUser agent = given.agent(firm, AUDITOR);
        assignments.add(agent.id(), client, given.administrator(firm));
        return agent;
    }

    private static String named(String thing) {
        boolean resource = thing.startsWith("ske-") || thing.startsWith("nav-") || thing.endsWith("-ressurs");
        return resource ? thing : "urn:altinn:accesspackage:" + thing;
    }
}

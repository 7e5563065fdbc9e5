package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.party.Organisation;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.process.Given;
import no.systemtilgang.register.Powers;
import no.systemtilgang.register.RegisteredSystem;
import no.systemtilgang.register.Right;
import no.systemtilgang.register.Systems;
import no.systemtilgang.register.TranslatedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The published payloads of requests, as they are ({@code facts/altinn-api.md} §9.2). */
@ApplicationTest
class PublishedPayloadsTest {

    private static final String MATRIX_RIGHT = """
            {"externalRef":"external","systemId":"991825827_the_matrix","partyOrgNo":"910493353",
             "rights":[{"resource":[{"id":"urn:altinn:resource","value":"ske-krav-og-betalinger"}]}],
             "redirectUrl":"https://altinn.no"}""";
    private static final String MATRIX_PACKAGE = """
            {"externalRef":"external","systemId":"991825827_the_matrix","partyOrgNo":"910493353",
             "accessPackages":[{"urn":"urn:altinn:accesspackage:skatt-naering"}],"redirectUrl":"https://altinn.no"}""";
    private static final String WITHOUT_REFERENCE = """
            {"systemId":"991825827_smartcloud","partyOrgNo":"313641341",
             "redirectUrl":"https://smartcloudaltinn.azurewebsites.net/receipt",
             "rights":[{"action":null,"resource":[{"id":"urn:altinn:resource","value":"ske-krav-og-betalinger"}]}]}""";
    private static final String WITH_REFERENCE = """
            {"externalRef":"d5cc6e61-023e-4945-82cc-3f32d8ee28ee","systemId":"991825827_smartcloud",
             "partyOrgNo":"310904473",
             "rights":[{"resource":[{"id":"urn:altinn:resource","value":"ske-krav-og-betalinger"}]}],
             "redirectUrl":"https://smartcloudxxxxxxx/receipt"}""";
    private static final String AGENT = """
            {"externalRef":"smartcloud_demo_agent_test","systemId":"991825827_smartcloud_ap","partyOrgNo":"314250052",
             "accessPackages":[{"urn":"urn:altinn:accesspackage:regnskapsforer-med-signeringsrettighet"}],
             "redirectUrl":"https://smartcloudaltinn.azurewebsites.net/receipt"}""";
    private static final String SPACE_IN_SYSTEM_ID = """
            {"systemId":"314126181_Forretningsfører 122","partyOrgNo":"313776301","externalRef":"123","redirectUrl":"",
             "accessPackages":[{"urn":"urn:altinn:accesspackage:forretningsforer-eiendom"}]}""";

    private final Api api;
    private final Systems systems;
    private final PartyChanges changes;
    private final JdbcClient jdbc;
    private final RegisteredSystem smartCloud;

    @Autowired
    PublishedPayloadsTest(@Value("${server.port}") int port, Systems systems, PartyChanges changes, JdbcClient jdbc) {
        api = new Api(port);
        this.systems = systems;
        this.changes = changes;
        this.jdbc = jdbc;
        smartCloud = systems.get("991825827_smartcloud");
    }

    @BeforeEach
    void registerWhatThePayloadsName() {
        for (String orgNo : List.of("910493353", "313641341", "313776301", "314126181")) {
            changes.record(new Organisation(orgNo, "PRØVENDE ORGANISASJON"));
        }
        Powers claimsAndPackage = new Powers(
                List.of(Right.to("ske-krav-og-betalinger")),
                Given.packages("skatt-naering").accessPackages());
        register("991825827_the_matrix", claimsAndPackage, "https://altinn.no");
        register(
                "991825827_smartcloud_ap",
                Given.packages("regnskapsforer-med-signeringsrettighet"),
                "https://smartcloudaltinn.azurewebsites.net/receipt");
        register("314126181_Forretningsfører_122", Given.packages("forretningsforer-eiendom"));
        register(
                "991825827_smartcloud",
                smartCloud.powers(),
                "https://smartcloudaltinn.azurewebsites.net/receipt",
                "https://smartcloudxxxxxxx/receipt");
    }

    @AfterEach
    void putBack() {
        systems.register(smartCloud);
    }

    @Test
    void requestsForOwnUseAreTaken() {
        for (String payload : List.of(MATRIX_RIGHT, WITHOUT_REFERENCE, WITH_REFERENCE)) {
            assertTaken(Door.REQUESTS, api.token(Api.SMARTCLOUD), payload);
        }
    }

    @Test
    void aRequestWithoutReferenceHasTheOrganisationsNumberAsReference() {
        Answer answer = api.post(Door.REQUESTS, api.token(Api.SMARTCLOUD), WITHOUT_REFERENCE);

        assertThat(answer.json().path("externalRef").asText()).isEqualTo("313641341");
    }

    @Test
    void requestsForClientsAreTaken() {
        String agent = Door.REQUESTS + "/agent";
        assertTaken(agent, api.token(Api.SMARTCLOUD), MATRIX_PACKAGE.replace("\"external\"", "\"external agent\""));
        assertTaken(agent, api.token(Api.SMARTCLOUD), AGENT);
        assertTaken(agent, api.token("314126181"), SPACE_IN_SYSTEM_ID.replace("r 122", "r_122"));
    }

    /** The published system id has a space, which the published rule V-13 no longer lets anybody register. */
    @Test
    void aSystemIdWithASpaceIsUnknown() {
        assertRefused(
                api.post(Door.REQUESTS + "/agent", api.token("314126181"), SPACE_IN_SYSTEM_ID), 404, "AUTH-00011");
    }

    private void assertTaken(String path, String token, String payload) {
        assertThat(api.post(path, token, payload).status()).isIn(200, 201);
        Answer again = api.post(path, token, payload);
        assertThat(again.status()).isEqualTo(200);
        assertThat(Stored.status(jdbc, again.json().path("id").asText())).isEqualTo("New");
    }

    private void register(String id, Powers powers, String... redirectUrls) {
        systems.register(new RegisteredSystem(
                null,
                id,
                id.substring(0, 9),
                TranslatedText.same("Prøvesystem"),
                TranslatedText.same("Et system i en test."),
                powers,
                List.of(redirectUrls),
                false));
    }
}

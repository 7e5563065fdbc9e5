package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.party.Party;
import no.systemtilgang.process.Given;
import no.systemtilgang.request.NewRequest;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.UserType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Vendors and Maskinporten look system users up. */
@ApplicationTest
class SystemUserLookUpTest {

    private static final String MASKINPORTEN = "altinn:maskinporten/systemuser.read";
    private static final String DIGDIR = "991825827";
    private final Api api;
    private final Firms firms;
    private final Party firm;
    private final SystemBody system;
    private final Request user;
    private final String vendor;
    private final String maskinporten;

    @Autowired
    SystemUserLookUpTest(@Value("${server.port}") int port, AutowireCapableBeanFactory beans) {
        api = new Api(port);
        firms = beans.createBean(Firms.class);
        vendor = api.token(Api.SMARTCLOUD, Api.WRITE + " " + SystemBody.WRITE);
        maskinporten = api.token(DIGDIR, MASKINPORTEN);
        firm = firms.firm();
        system = SystemBody.sample()
                .with("\"accessPackages\":" + Ask.packages("ansvarlig-revisor") + ",\"isVisible\":false")
                .registered(api, vendor);
        user = firms.approved(firm, asked(UserType.STANDARD, firm.orgNo()));
    }

    @Test
    void maskinportenFindsTheUserOfAClient() {
        JsonNode found = byExternalId(Map.of()).json();

        assertThat(found.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly(
                        "id",
                        "integrationTitle",
                        "systemId",
                        "productName",
                        "reporteeOrgNo",
                        "created",
                        "isDeleted",
                        "supplierName",
                        "supplierOrgno",
                        "externalRef",
                        "userType");
        assertThat(found.path("id").asText()).isEqualTo(user.id().toString());
        assertThat(found.path("systemId").asText()).isEqualTo(system.id());
        assertThat(found.path("productName").asText()).isEqualTo(system.id());
        assertThat(found.path("reporteeOrgNo").asText()).isEqualTo(firm.orgNo());
        assertThat(found.path("isDeleted").asBoolean(true)).isFalse();
        assertThat(found.path("supplierName").asText()).isEqualTo("SmartCloud AS");
        assertThat(found.path("supplierOrgno").asText()).isEqualTo(Api.SMARTCLOUD);
        assertThat(found.path("userType").asText()).isEqualTo("standard");
    }

    @Test
    void severalUsersAreToldApartByTheirReference() {
        Request other = firms.approved(firm, asked(UserType.AGENT, "nummer 2 æ"));

        assertThat(idOf(byExternalId(Map.of("externalRef", "nummer 2 æ")))).isEqualTo(other.id());
        assertThat(idOf(byExternalId(Map.of("externalRef", firm.orgNo())))).isEqualTo(user.id());
        assertThat(idOf(byExternalId(Map.of("externalRef", "")))).isEqualTo(user.id());
        assertThat(idOf(byQuery(system.id(), firm.orgNo(), "nummer 2 æ"))).isEqualTo(other.id());
        assertThat(idOf(byQuery(system.id(), firm.orgNo(), ""))).isEqualTo(user.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"clientId", "systemProviderOrgNo", "systemUserOwnerOrgNo"})
    void withoutOneOfTheThreeNothingIsLookedUp(String missing) {
        Map<String, String> values = values(Map.of());
        values.remove(missing);
        for (String query :
                List.of(query(values), query(values) + "&" + missing + "=", query(values) + "&" + missing + "=%20")) {
            Answer answer = api.get(Firms.USERS + "/byExternalId?" + query, maskinporten);
            assertRefused(answer, 400, "STD-00000");
            assertThat(answer.json().path("errors").has(missing)).isTrue();
        }
    }

    @Test
    void whatDoesNotFitIsNotFound() {
        SystemBody others = SystemBody.sample().registered(api, vendor);
        for (Map<String, String> wrong : List.of(
                Map.of("clientId", "finnes-ikke"),
                Map.of("clientId", others.clientId()),
                Map.of("systemProviderOrgNo", Api.RIVAL),
                Map.of("systemUserOwnerOrgNo", firms.firm().orgNo()),
                Map.of("externalRef", "en annen"),
                Map.of("externalRef", "\0"),
                Map.of("clientId", "a\0b"))) {
            assertRefused(byExternalId(wrong), 404, "AUTH-00015");
        }
    }

    @Test
    void aClientThatTheSystemNoLongerHasFindsNothing() {
        String old = system.clientId();
        system.with("\"clientId\":[\"" + UUID.randomUUID() + "\"]");
        assertThat(api.send("PUT", system.path(), vendor, system.json()).status())
                .isEqualTo(200);

        assertRefused(byExternalId(Map.of("clientId", old)), 404, "AUTH-00015");
        assertThat(idOf(byExternalId(Map.of()))).isEqualTo(user.id());
    }

    @Test
    void aRemovedUserIsNotFound() {
        api.send("DELETE", Firms.path(firm, user.id()), firms.token(firm, "DAGL"), "");

        assertRefused(byExternalId(Map.of()), 404, "AUTH-00015");
        assertRefused(byQuery(system.id(), firm.orgNo(), ""), 404, "AUTH-00015");
    }

    @Test
    void theUserOfADeletedSystemIsFoundByItsVendorButNotByMaskinporten() {
        Map<String, String> asked = values(Map.of());
        api.send("DELETE", system.path(), vendor, "");

        assertRefused(byExternalId(asked), 404, "AUTH-00015");
        assertThat(idOf(byQuery(system.id(), firm.orgNo(), ""))).isEqualTo(user.id());
    }

    @Test
    void aVendorFindsItsOwnUsersOnly() {
        assertThat(idOf(byQuery(system.id(), firm.orgNo(), ""))).isEqualTo(user.id());

        String rival = api.token(Api.RIVAL, Api.WRITE);
        String path = Firms.USERS + "/vendor/byquery?system-id=" + system.id() + "&orgno=" + firm.orgNo();
        assertRefused(api.get(path, rival), 404, "AUTH-00015");
        assertRefused(byQuery(system.id() + "x", firm.orgNo(), ""), 404, "AUTH-00015");
        assertRefused(byQuery(system.id(), firms.firm().orgNo(), ""), 404, "AUTH-00015");
        assertRefused(byQuery(system.id(), firm.orgNo(), "annen"), 404, "AUTH-00015");
        assertRefused(byQuery("\0", firm.orgNo(), ""), 404, "AUTH-00015");
    }

    @Test
    void aVendorMustSayWhichSystemAndWhichOrganisation() {
        for (String query : List.of("orgno=1", "system-id=&orgno=1")) {
            Answer answer = api.get(Firms.USERS + "/vendor/byquery?" + query, vendor);
            assertRefused(answer, 400, "STD-00000");
            assertThat(answer.json().path("errors").has("system-id")).isTrue();
        }
        assertRefused(api.get(Firms.USERS + "/vendor/byquery?system-id=1", vendor), 400, "STD-00000");
    }

    @Test
    void aTokenWithoutAnOrganisationFindsNothing() {
        String person = api.personalToken("stadig.konsert", Api.WRITE + " " + SystemBody.WRITE);

        assertRefused(
                api.get(Firms.USERS + "/vendor/byquery?system-id=" + system.id() + "&orgno=1", person),
                403,
                "SYS-00403");
    }

    private NewRequest asked(UserType type, String externalRef) {
        return new NewRequest(
                type,
                system.id(),
                firm.orgNo(),
                externalRef,
                "Prøve",
                type == UserType.AGENT ? Given.AUDITOR : Given.CLAIMS,
                null);
    }

    private Answer byExternalId(Map<String, String> values) {
        return api.get(Firms.USERS + "/byExternalId?" + query(values(values)), maskinporten);
    }

    private Map<String, String> values(Map<String, String> different) {
        Map<String, String> values = new TreeMap<>(Map.of(
                "clientId", system.clientId(),
                "systemProviderOrgNo", Api.SMARTCLOUD,
                "systemUserOwnerOrgNo", firm.orgNo()));
        values.putAll(different);
        return values;
    }

    private static String query(Map<String, String> values) {
        return String.join(
                "&",
                values.entrySet().stream()
                        .map(it -> it.getKey() + "=" + Api.encode(it.getValue()))
                        .toList());
    }

    private Answer byQuery(String systemId, String orgNo, String externalRef) {
        return api.get(
                Firms.USERS + "/vendor/byquery?"
                        + query(Map.of("system-id", systemId, "orgno", orgNo, "external-ref", externalRef)),
                vendor);
    }

    private static UUID idOf(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return UUID.fromString(answer.json().path("id").asText());
    }
}

package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A person reads a request, for an organisation (Q10) or by its link alone (Q11). */
@ApplicationTest
class EndUserReadsRequestTest {

    private final Api api;
    private final Customer customer;
    private final Customer other;

    @Autowired
    EndUserReadsRequestTest(@Value("${server.port}") int port, AutowireCapableBeanFactory beans) {
        api = new Api(port);
        customer = new Customer(api, beans);
        other = new Customer(api, beans);
    }

    @ParameterizedTest
    @CsvSource({"false, DAGL", "false, ADMAI", "true, DAGL", "true, KLADM", "true, ADMAI"})
    void whoeverMayDecideForTheOrganisationReadsItsRequest(boolean forClients, String role) {
        String id = customer.asked(forClients);

        Answer answer = api.get(customer.path(forClients, id), customer.token(role));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("id").asText()).isEqualTo(id);
        assertThat(answer.json().path("status").asText()).isEqualTo("New");
        assertThat(answer.json().has("confirmUrl")).isFalse();
        assertThat(answer.json().has("rights")).isEqualTo(!forClients);
    }

    @Test
    void readingForAnOrganisationTakesNoScope() {
        String id = customer.asked(false);

        String token = api.personalToken(customer.person("DAGL").id(), "");

        assertThat(api.get(customer.path(false, id), token).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"false, ANSATT", "false, KLADM", "true, ANSATT"})
    void withoutAuthorityNothingIsLearnt(boolean forClients, String role) {
        String id = customer.asked(forClients);
        String token = customer.token(role);

        assertRefused(api.get(customer.path(forClients, id), token), 403, "SYS-00403");
        assertRefused(api.get(customer.path(forClients, UUID.randomUUID()), token), 403, "SYS-00403");
        assertRefused(api.get(Customer.pathOf(1, forClients, id), token), 403, "SYS-00403");
        assertRefused(api.get(Customer.pathOf(-1, forClients, id), token), 403, "SYS-00403");
        assertRefused(api.get(customer.path(forClients, id), api.token(Api.SMARTCLOUD)), 403, "SYS-00403");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anotherRequestThanTheOrganisationsOfThisTypeIsNotFound(boolean forClients) {
        String token = customer.token("DAGL");
        String id = customer.asked(forClients);
        customer.deleted(id);

        assertRefused(api.get(customer.path(forClients, id), token), 404, "AUTH-00010");
        assertRefused(api.get(customer.path(forClients, UUID.randomUUID()), token), 404, "AUTH-00010");
        assertRefused(api.get(customer.path(forClients, customer.asked(!forClients)), token), 404, "AUTH-00010");
        assertRefused(api.get(customer.path(forClients, other.asked(forClients)), token), 404, "AUTH-00010");
        assertRefused(api.get(Customer.link(forClients, id), token), 404, "AUTH-00010");
        assertRefused(api.get(Customer.link(forClients, customer.asked(!forClients)), token), 404, "AUTH-00010");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theLinkAloneTellsTheOrganisationAndWhatThePersonMayDo(boolean forClients) {
        String id = customer.asked(customer.ask(forClients).text("redirectUrl", Ask.RECEIPT));

        JsonNode read = opened(forClients, id, customer.token("DAGL"));

        assertThat(read.path("partyId").intValue()).isEqualTo(customer.party().id());
        assertThat(read.path("partyUuid").asText())
                .isEqualTo(customer.party().uuid().toString());
        assertThat(read.path("partyOrgNo").asText()).isEqualTo(customer.orgNo());
        assertThat(read.path("userMayEscalateButNotApprove").asBoolean(true)).isFalse();
        assertThat(read.path("systemUserType").asText()).isEqualTo(forClients ? "Agent" : "Standard");
        assertThat(read.path("redirectUrl").asText()).isEqualTo(Ask.RECEIPT);
        assertThat(read.path("timedOut").isBoolean()).isTrue();
        assertThat(names(read))
                .isEqualTo(new TreeSet<>(
                        Set.of(("id integrationTitle externalRef systemId partyOrgNo partyId partyUuid accessPackages"
                                        + " status redirectUrl escalated userMayEscalateButNotApprove created timedOut"
                                        + " systemUserType" + (forClients ? "" : " rights"))
                                .split(" "))));
    }

    @ParameterizedTest
    @CsvSource({
        "false, ADMAI, false",
        "false, KLADM, true",
        "false, ANSATT, true",
        "true, KLADM, false",
        "true, ADMAI, true",
        "true, ANSATT, true"
    })
    void whoIsRelatedButCannotDecideMayEscalate(boolean forClients, String role, boolean escalates) {
        String id = customer.asked(forClients);

        JsonNode read = opened(forClients, id, customer.token(role));

        assertThat(read.path("userMayEscalateButNotApprove").asBoolean(!escalates))
                .isEqualTo(escalates);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theLinkIsNothingToSomebodyUnrelated(boolean forClients) {
        String id = customer.asked(forClients);

        assertRefused(api.get(Customer.link(forClients, id), other.token("DAGL")), 403, "AUTH-00066");
    }

    @Test
    void theLinkTakesItsScopeAndAPerson() {
        String link = Customer.link(false, customer.asked(false));

        assertThat(api.get(link, api.personalToken(customer.person("DAGL").id(), ""))
                        .status())
                .isEqualTo(403);
        assertRefused(api.get(link, api.token(Api.SMARTCLOUD, Api.END_USER)), 403, "SYS-00403");
        assertThat(api.get(link, null).status()).isEqualTo(401);
        assertThat(api.get(link + "/", customer.token("DAGL")).status()).isEqualTo(200);
    }

    @Test
    void whatIsNoIdOrNoPartyIsRefused() {
        String token = customer.token("DAGL");

        assertRefused(api.get(Customer.link(false, "7"), token), 400, "STD-00000");
        assertRefused(api.get(customer.path(false, "7"), token), 400, "STD-00000");
        assertRefused(api.get(Customer.link(false, "x/" + UUID.randomUUID()), token), 400, "STD-00000");
        assertRefused(api.get(Customer.link(false, "99999999999/" + UUID.randomUUID()), token), 400, "STD-00000");
    }

    private JsonNode opened(boolean forClients, String id, String token) {
        Answer answer = api.get(Customer.link(forClients, id), token);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static Set<String> names(JsonNode json) {
        Set<String> names = new TreeSet<>();
        for (Iterator<String> each = json.fieldNames(); each.hasNext(); ) {
            names.add(each.next());
        }
        return names;
    }
}

package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.register.Systems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person approves or rejects a request at the API (Q12–Q14). */
@ApplicationTest
class EndUserDecidesTest {

    private static final List<String> VERBS = List.of("approve", "reject");

    private final Api api;
    private final JdbcClient jdbc;
    private final Systems systems;
    private final Customer customer;
    private final Customer other;

    @Autowired
    EndUserDecidesTest(
            @Value("${server.port}") int port, JdbcClient jdbc, Systems systems, AutowireCapableBeanFactory beans) {
        api = new Api(port);
        this.jdbc = jdbc;
        this.systems = systems;
        customer = new Customer(api, beans);
        other = new Customer(api, beans);
    }

    @ParameterizedTest
    @CsvSource({"false, DAGL, tilgangsstyrer", "true, DAGL, klientadministrator", "true, KLADM, klientadministrator"})
    void anApprovalMakesTheSystemUser(boolean forClients, String role, String capability) {
        String id = customer.asked(forClients);
        Actor.Person person = customer.person(role);

        Answer answer = customer.does(customer.tokenOf(person), forClients, id, "approve");

        assertTrue(answer);
        assertThat(Stored.status(jdbc, id)).isEqualTo("Accepted");
        assertThat(systemUsers(id)).isEqualTo(1);
        assertThat(audit(id, "REQUEST_APPROVED")).isEqualTo(person.id() + " as " + capability);
        assertThat(audit(id, "SYSTEM_USER_CREATED")).isEqualTo(person.id() + " as " + capability);
    }

    @ParameterizedTest
    @CsvSource({"false, ADMAI, tilgangsstyrer", "true, KLADM, klientadministrator"})
    void aRejectionMakesNone(boolean forClients, String role, String capability) {
        String id = customer.asked(forClients);
        Actor.Person person = customer.person(role);

        assertTrue(customer.does(customer.tokenOf(person), forClients, id, "reject"));

        assertThat(Stored.status(jdbc, id)).isEqualTo("Rejected");
        assertThat(systemUsers(id)).isZero();
        assertThat(audit(id, "REQUEST_REJECTED")).isEqualTo(person.id() + " as " + capability);
    }

    @ParameterizedTest
    @CsvSource({"false, ANSATT", "false, KLADM", "true, ANSATT"})
    void withoutAuthorityForTheOrganisationNothingIsLearntOrDone(boolean forClients, String role) {
        String id = customer.asked(forClients);
        String token = customer.token(role);

        for (String verb : VERBS) {
            assertRefused(customer.does(token, forClients, id, verb), 403, "SYS-00403");
            assertRefused(customer.does(token, forClients, UUID.randomUUID(), verb), 403, "SYS-00403");
            assertRefused(other.does(token, forClients, id, verb), 403, "SYS-00403");
        }
        assertThat(Stored.status(jdbc, id)).isEqualTo("New");
    }

    @ParameterizedTest
    @CsvSource({"false, AUTH-00010", "true, AUTH-00030"})
    void anUnknownRequestOrOneOfTheOtherTypeIsNotFound(boolean forClients, String code) {
        String token = customer.token("DAGL");
        String otherType = customer.asked(!forClients);
        String deleted = customer.asked(forClients);
        customer.deleted(deleted);

        for (String verb : VERBS) {
            assertRefused(customer.does(token, forClients, UUID.randomUUID(), verb), 404, code);
            assertRefused(customer.does(token, forClients, otherType, verb), 404, code);
            assertRefused(customer.does(token, forClients, deleted, verb), 404, code);
        }
        assertThat(Stored.status(jdbc, otherType)).isEqualTo("New");
    }

    @ParameterizedTest
    @CsvSource({"false, AUTH-00041", "true, AUTH-00042"})
    void aRequestIsNotDecidedByWayOfAnotherOrganisation(boolean forClients, String code) {
        String id = customer.asked(forClients);
        String stranger = other.token("DAGL");

        for (String verb : VERBS) {
            assertRefused(other.does(stranger, forClients, id, verb), 403, code);
            customer.does(customer.token("DAGL"), forClients, id, "reject");
            assertRefused(other.does(stranger, forClients, id, verb), 403, code);
        }
    }

    @Test
    void anAccessManagerDoesNotDecideForClientsUntilItIsEscalated() {
        String id = customer.asked(true);
        String manager = customer.token("ADMAI");

        assertRefused(customer.does(manager, true, id, "approve"), 403, "AUTH-00042");
        assertThat(Stored.status(jdbc, id)).isEqualTo("New");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSecondDecisionIsAConflict(boolean forClients) {
        String token = customer.token("DAGL");
        String accepted = customer.asked(forClients);
        String rejected = customer.asked(forClients);
        customer.does(token, forClients, accepted, "approve");
        customer.does(token, forClients, rejected, "reject");

        for (String verb : VERBS) {
            assertRefused(customer.does(token, forClients, accepted, verb), 409, "AUTH-00013");
            assertRefused(customer.does(token, forClients, rejected, verb), 409, "AUTH-00013");
        }
        assertThat(Stored.status(jdbc, accepted)).isEqualTo("Accepted");
        assertThat(Stored.status(jdbc, rejected)).isEqualTo("Rejected");
    }

    @Test
    void whatCannotBePassedOnIsNamedAndTheRequestStays() {
        String id = customer.asked(false);
        String manager = customer.token("ADMAI");

        Answer answer = customer.does(manager, false, id, "approve");

        assertRefused(answer, 403, "AUTH-00016");
        JsonNode reason = answer.json().path("delegationReasons").path(0);
        assertThat(reason.path("type").asText()).isEqualTo("resource");
        assertThat(reason.path("id").asText()).isEqualTo("ske-krav-og-betalinger");
        assertThat(reason.path("codes").path(0).asText()).isEqualTo("MissingRoleAccess");
        assertThat(Stored.status(jdbc, id)).isEqualTo("New");
        assertTrue(customer.does(customer.token("DAGL"), false, id, "approve"));
    }

    @Test
    void theSystemIsLookedUpAgain() {
        String system = TestSystems.register(systems, List.of());
        String id = customer.asked(customer.ask(false).text("systemId", system));
        api.send("DELETE", SystemBody.VENDOR + "/" + system, api.token(Api.SMARTCLOUD, SystemBody.WRITE), "");

        assertRefused(customer.does(customer.token("DAGL"), false, id, "approve"), 404, "AUTH-00011");
        assertThat(Stored.status(jdbc, id)).isEqualTo("New");
        assertTrue(customer.does(customer.token("DAGL"), false, id, "reject"));
    }

    @Test
    void anApprovalTakesItsScopeAndARejectionNone() {
        String id = customer.asked(false);
        String noScope = api.personalToken(customer.person("DAGL").id(), "");

        assertThat(customer.does(noScope, false, id, "approve").status()).isEqualTo(403);
        assertThat(customer.does(null, false, id, "reject").status()).isEqualTo(401);
        assertRefused(customer.does(api.token(Api.SMARTCLOUD), false, id, "reject"), 403, "SYS-00403");
        assertThat(Stored.status(jdbc, id)).isEqualTo("New");
        assertTrue(customer.does(noScope, false, id, "reject"));
    }

    @Test
    void aLostRoleCountsAtOnce() {
        String id = customer.asked(false);
        Actor.Person leader = customer.person("DAGL");
        String token = customer.tokenOf(leader);

        customer.take(leader, "DAGL");

        assertRefused(customer.does(token, false, id, "approve"), 403, "SYS-00403");
        assertThat(Stored.status(jdbc, id)).isEqualTo("New");
    }

    @Test
    void whateverComesAsABodyIsNotRead() {
        String token = customer.token("DAGL");
        for (String body : List.of("{\"decision\":\"reject\"}", "[", "\0")) {
            String id = customer.asked(false);
            assertTrue(api.post(customer.path(false, id) + "/approve/", token, body));
            assertThat(Stored.status(jdbc, id)).isEqualTo("Accepted");
        }
    }

    private static void assertTrue(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("true");
        assertThat(answer.header("Content-Type")).startsWith("application/json");
    }

    private long systemUsers(String id) {
        return jdbc.sql("select count(*) from systemtilgang.system_user where id = ?")
                .param(Customer.uuid(id))
                .query(Long.class)
                .single();
    }

    private String audit(String id, String action) {
        return jdbc.sql("""
                        select person_id || ' as ' || role from systemtilgang.audit_record
                        where subject_id = ? and action = ?""")
                .params(Customer.uuid(id), action)
                .query(String.class)
                .single();
    }
}

package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.MovableClock;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.process.RequestSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A vendor takes a request away, whatever its status (Q9). */
@ApplicationTest
class DeleteRequestTest {

    private final Api api;
    private final JdbcClient jdbc;
    private final RequestSweep sweep;
    private final MovableClock clock;
    private final Customer customer;
    private final String token;

    @Autowired
    DeleteRequestTest(
            @Value("${server.port}") int port,
            JdbcClient jdbc,
            RequestSweep sweep,
            MovableClock clock,
            AutowireCapableBeanFactory beans) {
        api = new Api(port);
        this.jdbc = jdbc;
        this.sweep = sweep;
        this.clock = clock;
        customer = new Customer(api, beans);
        token = api.token(Api.SMARTCLOUD);
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aWaitingRequestIsWithdrawn(boolean forClients) {
        Ask ask = customer.ask(forClients);
        String id = customer.asked(ask);

        assertDeleted(id, forClients);

        assertThat(Stored.instances(jdbc, id)).isZero();
        assertThat(audit(id)).containsExactly("REQUEST_CREATED", "REQUEST_WITHDRAWN");
        assertAskedAnew(ask, id);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRejectedRequestMakesRoom(boolean forClients) {
        Ask ask = customer.ask(forClients);
        String id = customer.asked(ask);
        customer.does(customer.token("DAGL"), forClients, id, "reject");

        assertDeleted(id, forClients);

        assertThat(audit(id)).containsExactly("REQUEST_CREATED", "REQUEST_REJECTED", "REQUEST_DELETED");
        assertAskedAnew(ask, id);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theSystemUserOfAnAcceptedRequestStays(boolean forClients) {
        Ask ask = customer.ask(forClients);
        String id = customer.asked(ask);
        customer.does(customer.token("DAGL"), forClients, id, "approve");

        assertDeleted(id, forClients);

        long users = jdbc.sql("select count(*) from systemtilgang.system_user where id = ? and not is_deleted")
                .param(Customer.uuid(id))
                .query(Long.class)
                .single();
        assertThat(users).isEqualTo(1);
        assertThat(audit(id))
                .containsExactly("REQUEST_CREATED", "REQUEST_APPROVED", "SYSTEM_USER_CREATED", "REQUEST_DELETED");
        assertRefused(Door.API.send(api, token, ask), 400, "AUTH-00004");
    }

    @Test
    void aTimedOutRequestGoesAndTheOneThatCameAfterItStays() {
        Ask ask = customer.ask(false);
        String old = customer.asked(ask);
        clock.putAhead(Duration.ofDays(10));
        sweep.sweep();
        String next = customer.asked(ask);

        assertDeleted(old, false);

        assertThat(customer.seenByTheVendor(false, next).json().path("status").asText())
                .isEqualTo("New");
        assertThat(Door.API.id(Door.API.send(api, token, ask))).isEqualTo(next);
        assertThat(audit(old)).containsExactly("REQUEST_CREATED", "REQUEST_EXPIRED", "REQUEST_DELETED");
    }

    @Test
    void whoDeletedItIsOnRecord() {
        String id = customer.asked(false);
        customer.does(customer.token("DAGL"), false, id, "reject");

        customer.deleted(id);

        String vendor =
                jdbc.sql("""
                        select vendor_org_no from systemtilgang.audit_record
                        where subject_id = ? and action = 'REQUEST_DELETED' and person_id is null""").param(Customer.uuid(id)).query(String.class).single();
        assertThat(vendor).isEqualTo(Api.SMARTCLOUD);
    }

    @Test
    void whatIsNotThereOrNotOnesOwnIsNotFound() {
        String id = customer.asked(false);

        assertRefused(deleted(id, api.token(Api.RIVAL)), 404, "AUTH-00010");
        assertThat(Stored.status(jdbc, id)).isEqualTo("New");
        assertRefused(customer.deleted(UUID.randomUUID()), 404, "AUTH-00010");
        assertRefused(customer.deleted("7"), 400, "STD-00000");
        customer.deleted(id);
        assertRefused(customer.deleted(id), 404, "AUTH-00010");
    }

    @Test
    void onlyATokenToWriteDeletes() {
        String id = customer.asked(false);

        assertThat(deleted(id, api.token(Api.SMARTCLOUD, Api.READ)).status()).isEqualTo(403);
        assertThat(deleted(id, customer.token("DAGL")).status()).isEqualTo(403);
        assertThat(deleted(id, null).status()).isEqualTo(401);
        assertRefused(deleted(id, api.personalToken("stadig.konsert", Api.WRITE)), 401, "AUTH-00023");
        assertThat(Stored.status(jdbc, id)).isEqualTo("New");
    }

    private Answer deleted(String id, String token) {
        return api.send("DELETE", Door.REQUESTS + "/" + id, token, "");
    }

    private void assertDeleted(String id, boolean forClients) {
        Answer answer = customer.deleted(id);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
        assertRefused(customer.seenByTheVendor(forClients, id), 404, "AUTH-00010");
    }

    private void assertAskedAnew(Ask ask, String old) {
        assertThat(customer.asked(ask)).isNotEqualTo(old);
    }

    private List<String> audit(String id) {
        return jdbc.sql("select action from systemtilgang.audit_event where subject_id = ? order by id")
                .param(Customer.uuid(id))
                .query(String.class)
                .list();
    }
}

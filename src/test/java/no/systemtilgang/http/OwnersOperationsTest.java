package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a process owner changes in Cockpit is on record. */
@ApplicationTest
class OwnersOperationsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String OWNER = "prosess.eier";

    private final Api api;
    private final JdbcClient jdbc;
    private Browser owner;
    private Sent sent;

    @Autowired
    OwnersOperationsTest(@Value("${server.port}") int port, JdbcClient jdbc) {
        api = new Api(port);
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aWaitingRequest() {
        sent = Sent.of(api, jdbc, Ask.own());
        owner = Browser.of(api, OWNER);
    }

    @Test
    void suspendingAnInstanceAndResumingItAreOnRecordWithWhoAndFromWhere() {
        Answer suspended = put("process-instance/" + sent.instanceId() + "/suspended", "{\"suspended\":true}");
        Answer resumed = put("process-instance/" + sent.instanceId() + "/suspended", "{\"suspended\":false}");

        assertThat(suspended.status()).as(suspended.body()).isEqualTo(204);
        assertThat(resumed.status()).isEqualTo(204);
        assertThat(onRecord("subject_id = ?", UUID.fromString(sent.id())))
                .containsExactly(
                        "PROCESS_SUSPENDED prosess.eier process-owner " + Ask.APE + " t "
                                + suspended.header("X-Correlation-Id"),
                        "PROCESS_RESUMED prosess.eier process-owner " + Ask.APE + " t "
                                + resumed.header("X-Correlation-Id"));
        assertThat(details(resumed))
                .contains("\"instance\": \"" + sent.instanceId() + "\"", "\"suspensionState\": \"active\"");
    }

    @Test
    void itIsInTheHistoryAndTheLogOfTheOrganisation() {
        put("process-instance/" + sent.instanceId() + "/suspended", "{\"suspended\":true}");
        put("process-instance/" + sent.instanceId() + "/suspended", "{\"suspended\":false}");

        assertThat(Browser.of(api, "stadig.konsert")
                        .actFor(Ask.APE)
                        .get("/systemtilgang/logg.csv")
                        .body()
                        .lines())
                .anySatisfy(line -> assertThat(line)
                        .contains(";PROCESS_SUSPENDED;Behandlingen ble satt på vent av en prosesseier;PROSESS EIER;")
                        .contains(";" + sent.id() + ";"));
    }

    @ParameterizedTest
    @CsvSource({
        "process-definition/suspended, PROCESS_SUSPENDED",
        "job-definition/suspended,     PROCESS_SUSPENDED",
        "process-instance/suspended,   PROCESS_SUSPENDED",
        "job/suspended,                PROCESS_SUSPENDED"
    })
    void whatConcernsAWholeProcessIsOnRecordOrRefused(String path, String action) {
        String process = "\"processDefinitionKey\":\"system-user-removal\",\"suspended\":";
        Answer suspended = put(path, "{" + process + "true}");
        Answer resumed = put(path, "{" + process + "false}");

        if (suspended.status() == 403) {
            assertThat(byCorrelation(suspended)).isEmpty();
            return;
        }
        assertThat(suspended.status()).as(suspended.body()).isEqualTo(204);
        assertThat(resumed.status()).isEqualTo(204);
        assertThat(byCorrelation(suspended))
                .singleElement()
                .asString()
                .startsWith(action + " prosess.eier process-owner - t ");
        assertThat(details(suspended)).contains("\"process\": \"system-user-removal\"");
    }

    @Test
    void ofManyAtOnceNobodyCouldTellWhichSoTheyAreChangedOneAtATime() {
        Answer answer = put(
                "process-instance/suspended",
                "{\"suspended\":true,\"processInstanceIds\":[\"%s\"]}".formatted(sent.instanceId()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(jdbc.sql("select suspension_state_ from act_ru_execution where id_ = ?")
                        .param(sent.instanceId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(byCorrelation(answer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stadig.konsert", "fremmed.leder"})
    void whatNobodyMayDoLeavesNoEvent(String person) {
        Answer answer = Browser.of(api, person)
                .call("PUT", ENGINE + "process-instance/" + sent.instanceId() + "/suspended", "{\"suspended\":true}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(onRecord("subject_id = ?", UUID.fromString(sent.id()))).isEmpty();
    }

    private Answer put(String path, String json) {
        return owner.call("PUT", ENGINE + path, json);
    }

    private List<String> byCorrelation(Answer answer) {
        return onRecord("correlation_id = ?", answer.header("X-Correlation-Id"));
    }

    private String details(Answer answer) {
        return jdbc.sql("select details::text from systemtilgang.audit_event where correlation_id = ?")
                .param(answer.header("X-Correlation-Id"))
                .query(String.class)
                .single();
    }

    private List<String> onRecord(String condition, Object value) {
        return jdbc.sql("""
                        select concat_ws(' ', action, person_id, role, coalesce(party_org_no, '-'), address is not null,
                            correlation_id)
                        from systemtilgang.audit_record where action like 'PROCESS%' and\s""" + condition + " order by id")
                .param(value)
                .query(String.class)
                .list();
    }
}

package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertClientError;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.process.Given;
import no.systemtilgang.process.SystemUserCreationProcess;
import no.systemtilgang.process.SystemUserRemovalProcess;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUsers;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Creation and removal at the REST root of Camunda's web applications, as Tasklist does them. */
@ApplicationTest
class SelfServiceEngineTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final List<String> STRANGERS =
            List.of("dress.minst", "nysgjerrig.ansatt", "fremmed.leder", "prosess.eier");

    private final Api api;
    private final AutowireCapableBeanFactory beans;
    private final PartyChanges changes;
    private final JdbcClient jdbc;
    private final SystemUsers systemUsers;
    private final RepositoryService repository;

    private OwnOffice office;
    private String system;
    private SystemUser own;
    private Browser stadig;

    @Autowired
    SelfServiceEngineTest(
            @Value("${server.port}") int port,
            AutowireCapableBeanFactory beans,
            PartyChanges changes,
            JdbcClient jdbc,
            SystemUsers systemUsers,
            RepositoryService repository) {
        api = new Api(port);
        this.beans = beans;
        this.changes = changes;
        this.jdbc = jdbc;
        this.systemUsers = systemUsers;
        this.repository = repository;
    }

    @BeforeEach
    void anOfficeWithASystemUser() {
        office = new OwnOffice(api, beans, changes, "EGET KONTOR AS");
        system = beans.createBean(Given.class).visibleSystem(Given.CLAIMS);
        own = office.given.own(office.orgNo);
        stadig = office.with("stadig.konsert", "DAGL");
    }

    @AfterEach
    void close() {
        office.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "start"})
    void aManagerCreatesAndRemoves(String way) {
        Answer started = start(stadig, way, SystemUserCreationProcess.KEY, creation());
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        UUID id = UUID.fromString(started.json().path("businessKey").asText());
        String facts = "/systemtilgang/api/oppgave/" + taskId(id);
        assertThat(stadig.get(facts).body()).contains("Krav og betalinger", "EGET KONTOR AS", "Valgbart prøvesystem");

        assertThat(complete(stadig, id, "create").status()).isEqualTo(204);
        assertThat(systemUsers.get(id).partyOrgNo()).isEqualTo(office.orgNo);

        started = start(stadig, way, SystemUserRemovalProcess.KEY, removal(id));
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        assertThat(stadig.get("/systemtilgang/api/oppgave/" + taskId(id)).body())
                .contains("Krav og betalinger");
        assertThat(complete(stadig, id, "remove").status()).isEqualTo(204);
        assertThat(systemUsers.find(id)).isEmpty();
        assertThat(Stored.instances(jdbc, id.toString())).isZero();
    }

    @Test
    void nobodyElseStartsOrCompletesEither() {
        UUID begun = UUID.fromString(start(stadig, "start", SystemUserCreationProcess.KEY, creation())
                .json()
                .path("businessKey")
                .asText());
        start(stadig, "start", SystemUserRemovalProcess.KEY, removal(own.id()));
        Stored before = Stored.now(jdbc);

        for (String person : STRANGERS) {
            Browser stranger = Browser.of(api, person);
            for (String way : List.of("submit-form", "start")) {
                assertThat(start(stranger, way, SystemUserCreationProcess.KEY, creation())
                                .status())
                        .isEqualTo(403);
                assertThat(start(stranger, way, SystemUserRemovalProcess.KEY, removal(own.id()))
                                .status())
                        .isEqualTo(403);
            }
            assertThat(complete(stranger, begun, "create").status()).isEqualTo(403);
            assertThat(complete(stranger, own.id(), "remove").status()).isEqualTo(403);
            for (UUID id : List.of(begun, own.id())) {
                Answer facts = stranger.get("/systemtilgang/api/oppgave/" + taskId(id));
                assertThat(facts.status()).isIn(403, 404);
                assertThat(facts.body()).doesNotContain("EGET KONTOR", "Krav og betalinger");
            }
        }
        assertThat(Stored.now(jdbc)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"systemId\":{\"value\":\"SYSTEM\"}}",
                "{\"partyOrgNo\":{\"value\":\"ORG\"}}",
                "{\"systemId\":{\"value\":\"SYSTEM\"},\"partyOrgNo\":{\"value\":\"314112237\"}}",
                "{\"systemId\":{\"value\":\"991825827_smartcloud_klient\"},\"partyOrgNo\":{\"value\":\"ORG\"}}",
                "{\"systemId\":{\"value\":\"SYSTEM\"},\"partyOrgNo\":{\"value\":\"ORG\"},\"rights\":{\"value\":\"[]\"}}",
                "{\"systemId\":{\"value\":\"SYSTEM\",\"type\":\"Bytes\"},\"partyOrgNo\":{\"value\":\"ORG\"}}"
            })
    void aCreationThatIsNoneChangesNothing(String variables) {
        Stored before = Stored.now(jdbc);
        String filled = variables.replace("SYSTEM", system).replace("ORG", office.orgNo);
        for (String way : List.of("submit-form", "start")) {
            assertClientError(start(stadig, way, SystemUserCreationProcess.KEY, filled));
        }
        assertThat(Stored.now(jdbc)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"systemUserId\":{\"value\":\"\"}}",
                "{\"systemUserId\":{\"value\":\"ID\"},\"decision\":{\"value\":\"remove\"}}",
                "{\"systemUserId\":{\"value\":\"00000000-0000-4000-8000-000000000000\"}}",
                "{\"systemUserId\":{\"value\":\"OTHER\"}}"
            })
    void aRemovalThatIsNoneChangesNothing(String variables) {
        SystemUser others = office.given.own(office.given.organisation());
        Stored before = Stored.now(jdbc);
        String filled = variables
                .replace("ID", own.id().toString())
                .replace("OTHER", others.id().toString());
        for (String way : List.of("submit-form", "start")) {
            assertClientError(start(stadig, way, SystemUserRemovalProcess.KEY, filled));
        }
        assertThat(Stored.now(jdbc)).isEqualTo(before);
    }

    @Test
    void nobodyStartsBehindTheTasks() {
        Stored before = Stored.now(jdbc);
        for (Map.Entry<String, String> place : Map.of(
                        SystemUserCreationProcess.KEY, "create-chosen-system-user",
                        SystemUserRemovalProcess.KEY, "remove-system-user")
                .entrySet()) {
            assertClientError(stadig.call(
                    "POST",
                    ENGINE + "process-definition/" + definition(place.getKey()) + "/start",
                    "{\"businessKey\":\"" + own.id()
                            + "\",\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\""
                            + place.getValue() + "\"}]}"));
        }
        assertThat(Stored.now(jdbc)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"decision\":{\"value\":\"approve\"}}",
                "{\"decision\":{\"value\":true,\"type\":\"Boolean\"}}",
                "{\"decision\":{\"value\":\"create\"},\"reason\":{\"value\":\"x\"}}",
                "{\"decision\":{\"value\":\"remove\"},\"systemUserId\":{\"value\":\"x\"}}"
            })
    void anAnswerThatIsNoneChangesNothing(String variables) {
        UUID begun = UUID.fromString(start(stadig, "start", SystemUserCreationProcess.KEY, creation())
                .json()
                .path("businessKey")
                .asText());
        start(stadig, "start", SystemUserRemovalProcess.KEY, removal(own.id()));
        Stored before = Stored.now(jdbc);

        for (UUID id : List.of(begun, own.id())) {
            String task = ENGINE + "task/" + taskId(id);
            for (String way : List.of("/complete", "/submit-form")) {
                assertClientError(stadig.call("POST", task + way, "{\"variables\":" + variables + "}"));
            }
            for (String error : List.of("creation-left-open", "removal-left-open", "system-user-removed")) {
                assertClientError(stadig.call("POST", task + "/bpmnError", "{\"errorCode\":\"" + error + "\"}"));
            }
        }
        assertThat(Stored.now(jdbc)).isEqualTo(before);
    }

    @Test
    void theFormsOfferWhatIsOnesOwn() {
        Answer mine = stadig.get("/systemtilgang/api/slettbare?sok=prøve");
        assertThat(mine.body()).contains(own.id().toString());
        assertThat(mine.header("Cache-Control")).contains("no-store");
        assertThat(stadig.get("/systemtilgang/api/virksomheter").body()).contains(office.orgNo);
        assertThat(stadig.get("/systemtilgang/api/fagsystemer?sok=smartcloud").body())
                .contains("991825827_smartcloud\"")
                .doesNotContain("991825827_smartcloud_klient");

        for (String person : STRANGERS) {
            Browser stranger = Browser.of(api, person);
            assertThat(stranger.get("/systemtilgang/api/slettbare").body())
                    .doesNotContain(own.id().toString());
            assertThat(stranger.get("/systemtilgang/api/virksomheter").body()).doesNotContain(office.orgNo);
        }
    }

    private String creation() {
        return "{\"systemId\":" + text(system) + ",\"partyOrgNo\":" + text(office.orgNo) + "}";
    }

    private static String removal(UUID id) {
        return "{\"systemUserId\":" + text(id) + "}";
    }

    private Answer start(Browser browser, String way, String process, String variables) {
        return browser.call(
                "POST",
                ENGINE + "process-definition/" + definition(process) + "/" + way,
                "{\"variables\":" + variables + "}");
    }

    private Answer complete(Browser browser, UUID id, String decision) {
        return browser.call(
                "POST",
                ENGINE + "task/" + taskId(id) + "/complete",
                "{\"variables\":{\"decision\":" + text(decision) + "}}");
    }

    private String definition(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String taskId(UUID id) {
        return jdbc.sql("""
                        select act_ru_task.id_ from act_ru_task
                        join act_ru_execution on act_ru_execution.id_ = act_ru_task.proc_inst_id_
                        where act_ru_execution.business_key_ = ?""").param(id.toString()).query(String.class).single();
    }

    private static String text(Object value) {
        return "{\"value\":\"" + value + "\",\"type\":\"String\"}";
    }
}

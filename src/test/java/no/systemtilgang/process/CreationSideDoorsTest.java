package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine's own doors to creation: what is started and completed there. */
class CreationSideDoorsTest extends CreationStory {

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    CreationSideDoorsTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    static Stream<Map<String, Object>> notAnswers() {
        return Stream.of(
                Map.of(),
                Map.of("decision", ""),
                Map.of("decision", "approve"),
                Map.of("decision", "CREATE"),
                Map.of("decision", true),
                Map.of("decision", List.of("create")),
                Map.of("decision", "create", "reason", "x"),
                Map.of("decision", "create", "partyOrgNo", "310904473"),
                Map.of("decision", "create", "systemId", "991825827_smartcloud"),
                Map.of("confirmed", true));
    }

    @ParameterizedTest
    @MethodSource("notAnswers")
    void onlyAnAnswerCompletesTheTask(Map<String, Object> variables) {
        UUID id = creating.open(leader, orgNo, system);

        assertThat(refusal(() -> complete(leader, id, variables))).isEqualTo(Code.INVALID_INPUT);
        String taskId = traces.task(id).getId();
        assertThat(refusal(() -> acting.as(leader, () -> {
                    engine.getFormService().submitTaskForm(taskId, variables);
                    return null;
                })))
                .isEqualTo(Code.INVALID_INPUT);

        assertWaits(id);
    }

    @Test
    void aStartNamesExactlySystemAndOrganisation() {
        for (Map<String, Object> variables : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("systemId", system),
                Map.of("partyOrgNo", orgNo),
                Map.of("systemId", "", "partyOrgNo", orgNo),
                Map.of("systemId", system, "partyOrgNo", " "),
                Map.of("systemId", 1, "partyOrgNo", orgNo),
                Map.of("systemId", system, "partyOrgNo", Integer.valueOf(orgNo)),
                Map.of("systemId", system, "partyOrgNo", orgNo, "decision", "create"),
                Map.of("systemId", system, "partyOrgNo", orgNo, "rights", "[]"),
                Map.of("systemId", "x".repeat(256), "partyOrgNo", orgNo))) {
            assertThat(refusal(() -> start(leader, variables))).isEqualTo(Code.INVALID_INPUT);
        }
        assertThat(open()).isZero();
    }

    @Test
    void nobodyElseStartsIt() {
        assertThat(refusal(() -> start(given.person(given.organisation(), "DAGL"))))
                .isEqualTo(Code.FORBIDDEN);
        for (Actor actor : List.of(
                given.person(orgNo, "KLADM"), given.person(orgNo, "ANSATT"), Given.SMARTCLOUD, new Actor.Service())) {
            assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> start(actor));
        }
        for (String activity : List.of("create-access", "create-chosen-system-user", "handle-creation-answer")) {
            assertThatExceptionOfType(AuthorizationException.class)
                    .isThrownBy(() -> acting.as(
                            leader,
                            () -> engine.getRuntimeService()
                                    .createProcessInstanceByKey(SystemUserCreationProcess.KEY)
                                    .businessKey(UUID.randomUUID().toString())
                                    .startBeforeActivity(activity)
                                    .execute()));
        }
        assertThat(open()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KLADM", "ANSATT", "MEDL"})
    void nobodyElseCompletesTheTask(String role) {
        UUID id = creating.open(leader, orgNo, system);
        Map<String, Object> answer = Map.of("decision", "create");

        for (Actor actor :
                List.of(given.person(orgNo, role), given.person(given.organisation(), "DAGL"), Given.SMARTCLOUD)) {
            assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> complete(actor, id, answer));
        }
        assertThat(refusal(() -> complete(new Actor.Service(), id, answer))).isEqualTo(Code.FORBIDDEN);
        String taskId = traces.task(id).getId();
        assertThatThrownBy(() -> tasks.complete(taskId, answer)).isInstanceOf(IllegalStateException.class);

        assertWaits(id);
    }

    @Test
    void noErrorOfAPersonEndsTheTask() {
        UUID id = creating.open(leader, orgNo, system);
        String taskId = traces.task(id).getId();

        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> acting.as(leader, () -> {
                    tasks.handleBpmnError(taskId, SystemUserCreationProcess.LEFT_OPEN);
                    return null;
                }));

        assertWaits(id);
    }

    @Test
    void ofTwoWhoCompleteTheSameTaskTheSecondIsTold() {
        UUID id = creating.open(leader, orgNo, system);
        String taskId = traces.task(id).getId();
        Runnable create = () -> acting.as(leader, () -> {
            tasks.complete(taskId, Map.of("decision", "create"));
            return null;
        });

        List<Throwable> failures = transaction
                .execute(status -> {
                    creations.lock(id).orElseThrow();
                    CompletableFuture<List<Throwable>> both =
                            CompletableFuture.supplyAsync(() -> Together.failuresOf(create, create));
                    awaitWaitingForALock(2);
                    return both;
                })
                .join();

        assertThat(failures)
                .singleElement()
                .satisfies(it -> assertThat(((Problem) it).code()).isEqualTo(Code.CHOICE_ANSWERED));
        assertEnded(id, Pathways.CREATION_CONFIRMED);
    }
}

package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.request.ChangeRequest;
import no.systemtilgang.systemuser.SystemUser;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class ChangeSideDoorsTest extends ChangeStory {

    @Autowired
    ChangeSideDoorsTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    @ParameterizedTest
    @MethodSource("no.systemtilgang.process.SideDoorsTest#notAnswers")
    void onlyAnAnswerCompletesTheTask(Map<String, Object> variables) {
        ChangeRequest change = waitingChange(systemUser());

        assertThat(refusal(() -> complete(leader, change, variables))).isEqualTo(Code.INVALID_INPUT);

        assertStillWaits(change);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANSATT", "KLADM", "MEDL"})
    void aPersonWithoutAuthorityCannotDecide(String role) {
        Actor.Person person = given.person(orgNo, role);
        ChangeRequest change = waitingChange(systemUser());

        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> complete(person, change, Map.of("decision", APPROVE)));
        assertThat(refusal(() -> changing.decide(person, change.id(), APPROVE, null)))
                .isEqualTo(Code.NOT_THE_REQUESTS_PARTY);

        assertStillWaits(change);
    }

    @Test
    void neitherTheServiceNorNobodyDecides() {
        ChangeRequest change = waitingChange(systemUser());
        String taskId = traces.task(change.id()).getId();

        assertThat(refusal(() -> complete(new Actor.Service(), change, Map.of("decision", APPROVE))))
                .isEqualTo(Code.FORBIDDEN);
        assertThatThrownBy(() -> tasks.complete(taskId, Map.of("decision", APPROVE)))
                .isInstanceOf(IllegalStateException.class);

        assertStillWaits(change);
    }

    /** Ways round the completion, as a person who may decide. */
    static Stream<Named<BiConsumer<ProcessEngine, String>>> waysRound() {
        return Stream.of(
                way("withdraw", (engine, task) -> engine.getTaskService().handleBpmnError(task, "request-withdrawn")),
                way("expire", (engine, task) -> engine.getTaskService().handleBpmnError(task, "request-expired")),
                way("remind", (engine, task) -> engine.getTaskService().handleEscalation(task, "request-reminder")),
                way("resolve", (engine, task) -> engine.getTaskService().resolveTask(task)),
                way("delegate", (engine, task) -> engine.getTaskService().delegateTask(task, "stadig.konsert")),
                way("give away", (engine, task) -> engine.getTaskService().addCandidateGroup(task, "end-user")),
                way("variable", (engine, task) -> engine.getTaskService().setVariable(task, "decision", APPROVE)));
    }

    @ParameterizedTest
    @MethodSource("waysRound")
    void noWayLeadsRoundTheCompletion(BiConsumer<ProcessEngine, String> way) {
        ChangeRequest change = waitingChange(systemUser());
        String taskId = traces.task(change.id()).getId();

        assertThatExceptionOfType(ProcessEngineException.class)
                .isThrownBy(() -> acting.as(leader, () -> {
                    way.accept(engine, taskId);
                    return null;
                }))
                .withMessageNotContaining("not found");

        assertStillWaits(change);
    }

    @Test
    void onlyTheServiceStartsTheProcess() {
        SystemUser user = systemUser();

        for (Actor actor : List.of(Given.SMARTCLOUD, leader, new Actor.Person("prosess.eier"))) {
            assertThatExceptionOfType(AuthorizationException.class)
                    .isThrownBy(() -> acting.as(actor, () -> start(user.id(), Map.of())));
        }
        assertThatThrownBy(() -> start(user.id(), Map.of())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aStartWithVariablesOrWithoutARowIsRefused() {
        ChangeRequest carried = waitingChange(systemUser());

        assertThat(refusal(() ->
                        acting.as(new Actor.Service(), () -> start(carried.id(), Map.of("status", "Accepted")))))
                .isEqualTo(Code.INVALID_INPUT);
        for (UUID id : List.of(UUID.randomUUID(), carried.id())) {
            assertThat(refusal(() -> acting.as(new Actor.Service(), () -> start(id, Map.of()))))
                    .isEqualTo(Code.REQUEST_NOT_FOUND);
        }

        assertStillWaits(carried);
    }

    @Test
    void nobodyStartsBehindTheUserTask() {
        ChangeRequest change = waitingChange(systemUser());

        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> acting.as(
                        new Actor.Service(),
                        () -> engine.getRuntimeService()
                                .createProcessInstanceByKey(ChangeRequestProcess.KEY)
                                .businessKey(change.id().toString())
                                .startBeforeActivity("apply-change")
                                .execute()));

        assertStillWaits(change);
    }

    private Object start(UUID id, Map<String, Object> variables) {
        return engine.getRuntimeService().startProcessInstanceByKey(ChangeRequestProcess.KEY, id.toString(), variables);
    }

    private static Named<BiConsumer<ProcessEngine, String>> way(String name, BiConsumer<ProcessEngine, String> way) {
        return Named.of(name, way);
    }
}

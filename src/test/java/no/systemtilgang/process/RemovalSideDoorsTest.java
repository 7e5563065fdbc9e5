package no.systemtilgang.process;

import static no.systemtilgang.systemuser.GivenClients.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.systemuser.SystemUser;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Who removes, and the engine's own doors to removal: what is started and completed there. */
class RemovalSideDoorsTest extends RemovalStory {

    @Autowired
    RemovalSideDoorsTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    static Stream<Map<String, Object>> notAnswers() {
        return Stream.of(
                Map.of(),
                Map.of("decision", ""),
                Map.of("decision", "approve"),
                Map.of("decision", "Remove"),
                Map.of("decision", true),
                Map.of("decision", "remove", "reason", "x"),
                Map.of("decision", "remove", "systemUserId", "00000000-0000-4000-8000-000000000000"),
                Map.of("confirmed", true));
    }

    @ParameterizedTest
    @MethodSource("notAnswers")
    void onlyAnAnswerCompletesTheTask(Map<String, Object> variables) {
        removing.open(leader, own.id());

        assertThat(refusal(() -> complete(leader, own, variables))).isEqualTo(Code.INVALID_INPUT);
        String taskId = task(own).getId();
        assertThat(refusal(() -> acting.as(leader, () -> {
                    engine.getFormService().submitTaskForm(taskId, variables);
                    return null;
                })))
                .isEqualTo(Code.INVALID_INPUT);

        assertWaits(own);
    }

    @Test
    void aStartNamesExactlyTheSystemUser() {
        String id = own.id().toString();
        for (Map<String, Object> variables : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("systemUserId", ""),
                Map.of("systemUserId", "x"),
                Map.of("systemUserId", 1),
                Map.of("systemUserId", id, "decision", "remove"))) {
            assertThat(refusal(() -> start(leader, variables))).isEqualTo(Code.INVALID_INPUT);
        }
        assertThat(refusal(() ->
                        start(leader, Map.of("systemUserId", UUID.randomUUID().toString()))))
                .isEqualTo(Code.SYSTEM_USER_NOT_FOUND);
        assertThat(instances(own)).isEmpty();
    }

    @Test
    void nobodyElseStartsIt() {
        SystemUser agent = givenClients.agent(orgNo, AUDITOR);
        Actor.Person administrator = given.person(orgNo, "KLADM");
        Actor.Person stranger = given.person(given.organisation(), "DAGL");

        assertThat(refusal(() -> start(administrator, own))).isEqualTo(Code.FORBIDDEN);
        for (SystemUser user : List.of(own, agent)) {
            assertThat(refusal(() -> start(stranger, user))).isEqualTo(Code.FORBIDDEN);
            assertThat(refusal(() -> removing.open(stranger, user.id()))).isEqualTo(Code.FORBIDDEN);
            assertThat(refusal(() -> removing.remove(stranger, user.id()))).isEqualTo(Code.FORBIDDEN);
            for (Actor actor : List.of(given.person(orgNo, "ANSATT"), Given.SMARTCLOUD, new Actor.Service())) {
                assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> start(actor, user));
            }
        }
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> acting.as(
                        leader,
                        () -> engine.getRuntimeService()
                                .createProcessInstanceByKey(SystemUserRemovalProcess.KEY)
                                .businessKey(own.id().toString())
                                .startBeforeActivity("remove-system-user")
                                .execute()));
        assertThat(instances(own)).isEmpty();
        assertThat(instances(agent)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KLADM", "ANSATT", "MEDL"})
    void nobodyElseCompletesTheTask(String role) {
        removing.open(leader, own.id());
        Map<String, Object> answer = Map.of("decision", "remove");

        for (Actor actor :
                List.of(given.person(orgNo, role), given.person(given.organisation(), "DAGL"), Given.SMARTCLOUD)) {
            assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> complete(actor, own, answer));
        }
        assertThat(refusal(() -> complete(new Actor.Service(), own, answer))).isEqualTo(Code.FORBIDDEN);
        String taskId = task(own).getId();
        assertThatThrownBy(() -> tasks.complete(taskId, answer)).isInstanceOf(IllegalStateException.class);

        assertWaits(own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"removal-left-open", "system-user-removed"})
    void noErrorOfAPersonEndsTheTask(String error) {
        removing.open(leader, own.id());
        String taskId = task(own).getId();

        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> acting.as(leader, () -> {
                    tasks.handleBpmnError(taskId, error);
                    return null;
                }));

        assertWaits(own);
    }

    @Test
    void aRemovalThatIsNotOpenIsNotAnswered() {
        assertThat(refusal(() -> removing.answer(leader, own.id(), "remove"))).isEqualTo(Code.NOT_FOUND);
        assertThat(systemUsers.find(own.id())).contains(own);
    }

    @Test
    void ofTwoWhoKeepItTheSecondIsTold() {
        removing.open(leader, own.id());
        String taskId = task(own).getId();

        List<Throwable> failures = failuresOfAllAtOnce(
                () -> complete(leader, taskId, Map.of("decision", "keep")),
                () -> complete(leader, taskId, Map.of("decision", "keep")));

        assertThat(failures)
                .singleElement()
                .satisfies(it -> assertThat(((Problem) it).code()).isEqualTo(Code.CHOICE_ANSWERED));
        assertEnded(own, Pathways.KEPT);
    }
}

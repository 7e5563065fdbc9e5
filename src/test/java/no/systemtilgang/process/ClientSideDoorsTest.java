package no.systemtilgang.process;

import static no.systemtilgang.process.Pathways.SET_UP_OPEN;
import static no.systemtilgang.process.Pathways.fewAdded;
import static no.systemtilgang.systemuser.GivenClients.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.systemuser.ClientBatches;
import no.systemtilgang.systemuser.SystemUser;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The engine's own doors to the set-up of clients: what is started and completed there. */
class ClientSideDoorsTest extends ClientStory {

    @Autowired
    private ClientBatches batches;

    @Autowired
    ClientSideDoorsTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    static Stream<Map<String, Object>> notChoices() {
        return Stream.of(
                Map.of(),
                Map.of("finished", false),
                Map.of("finished", "true"),
                Map.of("finished", 1),
                Map.of("clients", ""),
                Map.of("clients", " ,;\n"),
                Map.of("clients", 310629499),
                Map.of("clients", List.of("310629499")),
                Map.of("clients", "310629499".getBytes()),
                Map.of("clients", "310629499," + " ".repeat(4000)),
                Map.of(
                        "clients",
                        String.join(
                                ",",
                                IntStream.range(0, 21).mapToObj(String::valueOf).toList())),
                Map.of("clients", "310629499", "finished", true),
                Map.of("clients", "310629499", "systemUserId", "x"),
                Map.of("finished", true, "decision", "approve"),
                Map.of("batch", ""),
                Map.of("batch", "1-1-1-1-1"),
                Map.of("batch", UUID.randomUUID().toString()),
                Map.of("batch", UUID.randomUUID().toString(), "finished", true),
                Map.of("batch", 7));
    }

    @ParameterizedTest
    @MethodSource("notChoices")
    void onlyAChoiceCompletesTheTask(Map<String, Object> variables) {
        administration.open(administrator, agent.id());

        assertThat(refusal(() -> complete(administrator, variables))).isEqualTo(Code.INVALID_INPUT);
        assertThat(refusal(() -> submitForm(administrator, variables))).isEqualTo(Code.INVALID_INPUT);

        assertWaits(SET_UP_OPEN);
        assertThat(batches()).isZero();
    }

    @Test
    void aBatchMustBeOnesOwnOfThisSystemUserAndNew() {
        administration.open(administrator, agent.id());
        Actor.Person other = given.person(firm, "KLADM");
        SystemUser otherAgent = givenClients.agent(firm, AUDITOR);
        List<String> chosen = clientsOfTheFirm(2);
        UUID others = written(agent, other, chosen);
        UUID elsewhere = written(otherAgent, administrator, chosen);
        UUID own = written(agent, administrator, chosen);

        for (UUID wrong : List.of(others, elsewhere)) {
            assertThat(refusal(() -> complete(administrator, Map.of("batch", wrong.toString()))))
                    .isEqualTo(Code.INVALID_INPUT);
        }
        assertWaits(SET_UP_OPEN);
        complete(administrator, Map.of("batch", own.toString()));
        assertThat(refusal(() -> complete(administrator, Map.of("batch", own.toString()))))
                .isEqualTo(Code.INVALID_INPUT);

        assertWaits(fewAdded(SET_UP_OPEN));
        assertThat(added()).containsExactlyInAnyOrderElementsOf(chosen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANSATT", "ADMAI", "MEDL"})
    void nobodyElseCompletesTheTask(String role) {
        administration.open(administrator, agent.id());
        Map<String, Object> choice = Map.of("clients", clientsOfTheFirm(1).get(0));

        for (Actor actor :
                List.of(given.person(firm, role), given.person(given.organisation(), "DAGL"), Given.SMARTCLOUD)) {
            assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> complete(actor, choice));
        }
        assertThat(refusal(() -> complete(new Actor.Service(), choice))).isEqualTo(Code.FORBIDDEN);
        String taskId = task().getId();
        assertThatThrownBy(() -> tasks.complete(taskId, choice)).isInstanceOf(IllegalStateException.class);

        assertWaits(SET_UP_OPEN);
        assertThat(added()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"set-up-left-open", "system-user-removed", "clients-not-added"})
    void noErrorOfAPersonEndsTheTask(String error) {
        administration.open(administrator, agent.id());
        String taskId = task().getId();

        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> acting.as(administrator, () -> {
                    tasks.handleBpmnError(taskId, error);
                    return null;
                }));

        assertWaits(SET_UP_OPEN);
    }

    @Test
    void ofTwoWhoCompleteTheSameTaskTheSecondIsTold() {
        administration.open(administrator, agent.id());
        String taskId = task().getId();
        List<String> chosen = clientsOfTheFirm(2);

        List<Throwable> failures = failuresOfAllAtOnce(
                () -> complete(taskId, administrator, Map.of("clients", chosen.get(0))),
                () -> complete(taskId, administrator, Map.of("clients", chosen.get(1))));

        assertThat(failures)
                .singleElement()
                .satisfies(it -> assertThat(((Problem) it).code()).isEqualTo(Code.CHOICE_ANSWERED));
        assertThat(added()).hasSize(1);
        assertWaits(fewAdded(SET_UP_OPEN));
    }

    @Test
    void aClientAdministratorStartsItOnASystemUserOfTheFirm() {
        ProcessInstance started =
                start(administrator, Map.of("systemUserId", agent.id().toString()));

        assertThat(started.getBusinessKey()).isEqualTo(agent.id().toString());
        assertWaits(SET_UP_OPEN);
        assertThat(refusal(() ->
                        start(administrator, Map.of("systemUserId", agent.id().toString()))))
                .isEqualTo(Code.SET_UP_IS_OPEN);
        administration.add(administrator, agent.id(), clientsOfTheFirm(1));
        assertThat(instances()).isEqualTo(1);
    }

    @Test
    void ofTwoWhoStartItAtOnceOneDoes() {
        Map<String, Object> start = Map.of("systemUserId", agent.id().toString());

        List<Throwable> failures =
                failuresOfAllAtOnce(() -> start(administrator, start), () -> start(administrator, start));

        assertThat(failures)
                .singleElement()
                .satisfies(it -> assertThat(((Problem) it).code()).isEqualTo(Code.SET_UP_IS_OPEN));
        assertWaits(SET_UP_OPEN);
    }

    @Test
    void aStartNamesExactlyTheSystemUser() {
        String id = agent.id().toString();
        for (Map<String, Object> variables : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("systemUserId", ""),
                Map.of("systemUserId", "x"),
                Map.of("systemUserId", 1),
                Map.of("systemUserId", id, "clients", "310629499"),
                Map.of("systemuserid", id))) {
            assertThat(refusal(() -> start(administrator, variables))).isEqualTo(Code.INVALID_INPUT);
        }
        assertThat(refusal(() -> start(
                        administrator, Map.of("systemUserId", UUID.randomUUID().toString()))))
                .isEqualTo(Code.SYSTEM_USER_NOT_FOUND);
        String own = givenClients.own(firm).id().toString();
        assertThat(refusal(() -> start(administrator, Map.of("systemUserId", own))))
                .isEqualTo(Code.NOT_FOR_CLIENTS);

        assertThat(instances()).isZero();
        assertThat(setUps()).isZero();
    }

    @Test
    void nobodyElseStartsIt() {
        Map<String, Object> start = Map.of("systemUserId", agent.id().toString());

        assertThat(refusal(() -> start(given.person(given.organisation(), "DAGL"), start)))
                .isEqualTo(Code.FORBIDDEN);
        for (Actor actor : List.of(
                given.person(firm, "ADMAI"), given.person(firm, "ANSATT"), Given.SMARTCLOUD, new Actor.Service())) {
            assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> start(actor, start));
        }
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> acting.as(
                        administrator,
                        () -> engine.getRuntimeService()
                                .createProcessInstanceByKey(ClientAdministrationProcess.KEY)
                                .businessKey(agent.id().toString())
                                .startBeforeActivity("add-chosen-clients")
                                .execute()));

        assertThat(instances()).isZero();
        assertThat(setUps()).isZero();
    }

    private void submitForm(Actor actor, Map<String, Object> variables) {
        String taskId = task().getId();
        acting.as(actor, () -> {
            engine.getFormService().submitTaskForm(taskId, variables);
            return null;
        });
    }

    private UUID written(SystemUser user, Actor.Person person, List<String> lines) {
        return batches.write(user.id(), person.id(), "klientadministrator", Instant.now(), lines);
    }
}

package no.systemtilgang.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.process.Acting;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Tries to do more with a task than one's own groups allow, by every way we know ({@code docs/decisions/0001}). */
class TaskAccessTest extends TwoTasks {

    private static final Actor.Person OWNER = new Actor.Person("prosess.eier");

    @Autowired
    TaskAccessTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    static Stream<Named<BiConsumer<TaskAccessTest, String>>> readings() {
        return Stream.of(
                Named.of("form", (it, task) -> it.engine.getFormService().getTaskFormData(task)),
                Named.of("form key", (it, task) -> it.engine.getFormService().getRenderedTaskForm(task)),
                Named.of("links", (it, task) -> it.tasks.getIdentityLinksForTask(task)),
                Named.of("variables", (it, task) -> it.tasks.getVariables(task)));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void aTaskIsReadByItsGroupOnly(BiConsumer<TaskAccessTest, String> reading) {
        assertThatCode(() -> reading.accept(this, own.getId())).doesNotThrowAnyException();
        assertRefused(() -> reading.accept(this, foreign.getId()));
    }

    static Stream<Named<Consumer<TaskAccessTest>>> attempts() {
        return Stream.of(
                Named.of("claim", it -> it.tasks.claim(it.foreign.getId(), it.anne.id())),
                Named.of("complete", it -> it.tasks.complete(it.foreign.getId(), Map.of("decision", "approve"))),
                Named.of(
                        "submit",
                        it -> it.engine
                                .getFormService()
                                .submitTaskForm(it.foreign.getId(), Map.of("decision", "approve"))),
                Named.of("error", it -> it.tasks.handleBpmnError(it.foreign.getId(), "request-withdrawn")),
                Named.of("assign own task to another", it -> it.tasks.setAssignee(it.own.getId(), it.bente.id())),
                Named.of("give own task to a group", it -> it.tasks.addCandidateGroup(it.own.getId(), it.foreignGroup)),
                Named.of(
                        "take own task from its group",
                        it -> it.tasks.deleteCandidateGroup(it.own.getId(), it.ownGroup)),
                Named.of("raise own task", it -> it.tasks.setPriority(it.own.getId(), 100)),
                Named.of("write a variable of own task", it -> it.tasks.setVariable(it.own.getId(), "x", 1)),
                Named.of(
                        "report on all groups",
                        it -> it.tasks.createTaskReport().taskCountByCandidateGroup()));
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void whatIsNotOnesOwnIsRefused(Consumer<TaskAccessTest> attempt) {
        assertRefused(() -> attempt.accept(this));

        scope.close();
        assertFinds(1, query().taskId(foreign.getId()).taskAssignee(bente.id()));
        assertFinds(1, query().taskId(own.getId()).taskUnassigned().taskCandidateGroup(ownGroup));
    }

    @Test
    void aClaimedTaskStaysInTheListOfItsGroup() {
        tasks.claim(own.getId(), anne.id());

        assertFinds(1, query());
        assertFinds(1, query().taskAssignee(anne.id()));
    }

    @Test
    void whoLosesTheRoleLosesTheTaskAlsoAClaimedOne() {
        tasks.claim(own.getId(), anne.id());

        given.take(anne, ownGroup.substring(0, 9), "ADMAI");
        try (Acting.Scope again = acting.begin(anne)) {
            assertFinds(0, query());
            assertRefused(() -> tasks.complete(own.getId(), Map.of("decision", "approve")));
        }
    }

    @Test
    void aProcessOwnerSeesAndCompletesNoTask() {
        try (Acting.Scope other = acting.begin(OWNER)) {
            assertFinds(0, query().taskIdIn(own.getId(), foreign.getId()));
            assertRefused(() -> tasks.getIdentityLinksForTask(own.getId()));
            assertRefused(() -> tasks.complete(own.getId(), Map.of("decision", "approve")));
            assertRefused(() -> tasks.claim(own.getId(), OWNER.id()));
        }
    }

    @Test
    void noTaskHasAnAuthorizationRow() {
        scope.close();
        assertThat(engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .count())
                .isZero();
        assertFinds(2, query().taskIdIn(own.getId(), foreign.getId()));
    }
}

package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.request.Request;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class WaysRoundTest extends Story {

    @Autowired
    WaysRoundTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    /** Ways round the completion, as a person who may decide. */
    static Stream<Named<BiConsumer<ProcessEngine, String>>> waysRound() {
        return Stream.of(
                way(
                        "withdraw by error",
                        (engine, task) -> engine.getTaskService().handleBpmnError(task, "request-withdrawn")),
                way(
                        "expire by error",
                        (engine, task) -> engine.getTaskService().handleBpmnError(task, "request-expired")),
                way(
                        "error with variables",
                        (engine, task) -> engine.getTaskService()
                                .handleBpmnError(task, "request-expired", "message", Map.of("decision", APPROVE))),
                way(
                        "remind by escalation",
                        (engine, task) -> engine.getTaskService().handleEscalation(task, "request-reminder")),
                way("resolve", (engine, task) -> engine.getTaskService().resolveTask(task)),
                way(
                        "resolve with variables",
                        (engine, task) -> engine.getTaskService().resolveTask(task, Map.of("decision", APPROVE))),
                way("delegate", (engine, task) -> engine.getTaskService().delegateTask(task, "stadig.konsert")),
                way("assign", (engine, task) -> engine.getTaskService().setAssignee(task, "stadig.konsert")),
                way("own", (engine, task) -> engine.getTaskService().setOwner(task, "stadig.konsert")),
                way("give away", (engine, task) -> engine.getTaskService().addCandidateGroup(task, "end-user")),
                way("set a variable", (engine, task) -> engine.getTaskService().setVariable(task, "decision", APPROVE)),
                way(
                        "set a local variable",
                        (engine, task) -> engine.getTaskService().setVariableLocal(task, "decision", APPROVE)),
                way(
                        "raise the priority",
                        (engine, task) -> engine.getTaskService().setPriority(task, 99)),
                way("delete the task", (engine, task) -> engine.getTaskService().deleteTask(task)),
                way(
                        "delete the instance",
                        (engine, task) ->
                                engine.getRuntimeService().deleteProcessInstance(instanceOf(engine, task), "because")),
                way(
                        "set a variable of the instance",
                        (engine, task) ->
                                engine.getRuntimeService().setVariable(instanceOf(engine, task), "decision", APPROVE)),
                way(
                        "jump behind the task",
                        (engine, task) -> engine.getRuntimeService()
                                .createProcessInstanceModification(instanceOf(engine, task))
                                .startBeforeActivity("create-system-user")
                                .execute()),
                way(
                        "suspend",
                        (engine, task) ->
                                engine.getRuntimeService().suspendProcessInstanceById(instanceOf(engine, task))));
    }

    @ParameterizedTest
    @MethodSource("waysRound")
    void noWayLeadsRoundTheCompletion(BiConsumer<ProcessEngine, String> way) {
        String orgNo = given.organisation();
        Actor.Person leader = given.person(orgNo, "DAGL");
        Request request = ownRequest(orgNo);
        Task task = traces.task(request);

        assertThatExceptionOfType(ProcessEngineException.class)
                .isThrownBy(() -> acting.as(leader, () -> {
                    way.accept(engine, task.getId());
                    return null;
                }))
                .withMessageNotContaining("not found");

        assertStillWaits(request);
        assertThat(traces.task(request))
                .extracting(Task::getId, Task::getAssignee, Task::getOwner, Task::getPriority, Task::isSuspended)
                .containsExactly(task.getId(), null, null, task.getPriority(), false);
    }

    @Test
    void whoClaimsATaskCanStillOnlyComplete() {
        String orgNo = given.organisation();
        Actor.Person leader = given.person(orgNo, "DAGL");
        Request request = ownRequest(orgNo);
        String taskId = traces.task(request).getId();
        acting.as(leader, () -> {
            tasks.claim(taskId, leader.id());
            return null;
        });

        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> acting.as(leader, () -> {
                    tasks.handleBpmnError(taskId, "request-withdrawn");
                    return null;
                }));
        complete(leader, request, Map.of("decision", APPROVE));

        assertEnded(request, Pathways.APPROVED);
    }

    private static Named<BiConsumer<ProcessEngine, String>> way(String name, BiConsumer<ProcessEngine, String> way) {
        return Named.of(name, way);
    }

    private static String instanceOf(ProcessEngine engine, String taskId) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskId(taskId)
                .singleResult()
                .getProcessInstanceId();
    }
}

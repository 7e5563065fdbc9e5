package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.systemuser.GivenClients;
import no.systemtilgang.systemuser.Removals;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUsers;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** A story of removal: an organisation with its leader, and a system user for own use. */
abstract class RemovalStory extends Story {

    @Autowired
    SystemUserRemovalProcess removing;

    @Autowired
    SystemUserRemoval removal;

    @Autowired
    Removals removals;

    @Autowired
    SystemUsers systemUsers;

    @Autowired
    TransactionTemplate transaction;

    final GivenClients givenClients;
    final String orgNo;
    final Actor.Person leader;
    final SystemUser own;

    RemovalStory(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
        givenClients = beans.createBean(GivenClients.class);
        orgNo = given.organisation();
        leader = given.person(orgNo, "DAGL");
        own = givenClients.own(orgNo);
    }

    /** Starts the process at the engine's door, as Tasklist's start form does. */
    ProcessInstance start(Actor actor, Map<String, Object> variables) {
        return acting.as(
                actor,
                () -> engine.getRuntimeService()
                        .startProcessInstanceByKey(SystemUserRemovalProcess.KEY, "of-the-caller", variables));
    }

    ProcessInstance start(Actor actor, SystemUser user) {
        return start(actor, Map.of("systemUserId", user.id().toString()));
    }

    /** The task that waits for the confirmation; null when there is none. */
    Task task(SystemUser user) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(user.id().toString())
                .taskDefinitionKey(SystemUserRemovalProcess.CONFIRM_TASK)
                .singleResult();
    }

    /** Completes the task through the engine itself, as Tasklist does. */
    void complete(Actor actor, SystemUser user, Map<String, Object> variables) {
        complete(actor, task(user).getId(), variables);
    }

    void complete(Actor actor, String taskId, Map<String, Object> variables) {
        acting.as(actor, () -> {
            tasks.complete(taskId, variables);
            return null;
        });
    }

    /** Does each of these when all of them wait for the system user; answers what each was refused with. */
    List<Throwable> failuresOfAllAtOnce(Runnable... work) {
        return transaction
                .execute(status -> {
                    systemUsers.lock(own.id()).orElseThrow();
                    CompletableFuture<List<Throwable>> failures =
                            CompletableFuture.supplyAsync(() -> Together.failuresOf(work));
                    awaitWaitingForALock(work.length);
                    return failures;
                })
                .join();
    }

    /** The removals of a system user, whether they still run or not, in order. */
    List<String> instances(SystemUser user) {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(SystemUserRemovalProcess.KEY)
                .processInstanceBusinessKey(user.id().toString())
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .toList();
    }

    void assertWaits(SystemUser user) {
        assertThat(traces.path(instances(user).get(0))).isEqualTo(Pathways.REMOVAL_WAITING);
        assertThat(task(user)).isNotNull();
        assertThat(jdbc.sql("select count(*) from act_ru_variable where proc_inst_id_ = ?")
                        .param(instances(user).get(0))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(removals.find(user.id())).isPresent();
        assertThat(systemUsers.find(user.id())).contains(user);
    }

    /** The one removal has passed exactly these elements; nothing is left of it but its history. */
    void assertEnded(SystemUser user, List<String> path) {
        assertThat(instances(user)).hasSize(1);
        assertThat(traces.path(instances(user).get(0))).isEqualTo(path);
        assertThat(traces.engineRows(user.id())).isZero();
        assertThat(removals.find(user.id())).isEmpty();
    }
}

package no.systemtilgang.process;

import static no.systemtilgang.systemuser.GivenClients.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.process.ClientAdministrationProcess.Outcome;
import no.systemtilgang.systemuser.Client;
import no.systemtilgang.systemuser.Clients;
import no.systemtilgang.systemuser.Excerpt;
import no.systemtilgang.systemuser.GivenClients;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUsers;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** A story of client administration: a firm with a system user for clients. Jobs run only when the test says so. */
abstract class ClientStory extends Story {

    /** So many clients make three jobs. */
    static final int MANY = 2 * AddClient.PART + 50;

    @Autowired
    ClientAdministrationProcess administration;

    @Autowired
    SystemUserRemoval removal;

    @Autowired
    Clients clients;

    @Autowired
    SystemUsers systemUsers;

    @Autowired
    TransactionTemplate transaction;

    final GivenClients givenClients;
    final JobExecutor jobExecutor;

    String firm;
    Actor.Person administrator;
    SystemUser agent;

    ClientStory(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
        givenClients = beans.createBean(GivenClients.class);
        jobExecutor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    @BeforeEach
    void aFirmWithASystemUser() {
        jobExecutor.shutdown();
        firm = given.organisation();
        administrator = given.person(firm, "KLADM");
        agent = givenClients.agent(firm, AUDITOR);
    }

    @AfterEach
    void letJobsRunAgain() {
        jobExecutor.start();
    }

    /** New clients of the firm, in no order. */
    List<String> clientsOfTheFirm(int number) {
        Set<String> orgNos = new HashSet<>();
        while (orgNos.size() < number) {
            orgNos.addAll(jdbc.sql("""
                            insert into systemtilgang.organisation (org_no, name)
                            select one, 'KLIENT ' || one from unnest(?) as one on conflict do nothing
                            returning org_no""")
                    .params(List.of((Object) unusedNumbers(number - orgNos.size())))
                    .query(String.class)
                    .list());
        }
        jdbc.sql("""
                        insert into systemtilgang.client_relation (client_org_no, client_name, firm_org_no, role_code)
                        select org_no, name, ?, 'REVI' from systemtilgang.organisation where org_no = any(?)""").params(firm, orgNos.toArray(String[]::new)).update();
        return List.copyOf(orgNos);
    }

    private static String[] unusedNumbers(int number) {
        return Stream.generate(Given::unusedNumber).limit(number).toArray(String[]::new);
    }

    /** Does each of these when all of them wait for the system user; answers what each was refused with. */
    List<Throwable> failuresOfAllAtOnce(Runnable... work) {
        return transaction
                .execute(status -> {
                    systemUsers.lock(agent.id()).orElseThrow();
                    CompletableFuture<List<Throwable>> failures =
                            CompletableFuture.supplyAsync(() -> Together.failuresOf(work));
                    awaitWaitingForALock(work.length);
                    return failures;
                })
                .join();
    }

    UUID startedBatch(List<String> lines) {
        Outcome outcome = administration.add(administrator, agent.id(), lines);
        assertThat(outcome.added()).isNull();
        return outcome.batchId();
    }

    /** Completes the task through the engine itself, as Tasklist does. */
    void complete(Actor actor, Map<String, Object> variables) {
        complete(task().getId(), actor, variables);
    }

    void complete(String taskId, Actor actor, Map<String, Object> variables) {
        acting.as(actor, () -> {
            tasks.complete(taskId, variables);
            return null;
        });
    }

    /** Starts the process at the engine's door, as Tasklist's start form does. */
    ProcessInstance start(Actor actor, Map<String, Object> variables) {
        return acting.as(
                actor,
                () -> engine.getRuntimeService()
                        .startProcessInstanceByKey(ClientAdministrationProcess.KEY, "of-the-caller", variables));
    }

    Task task() {
        return traces.task(agent.id());
    }

    /** The jobs that wait for the system user's set-up. */
    List<Job> jobs() {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance().getId())
                .list();
    }

    void runNextJob() {
        List<Job> jobs = jobs();
        assertThat(jobs).hasSize(1);
        engine.getManagementService().executeJob(jobs.get(0).getId());
    }

    /** Runs jobs until none is left; answers how many there were. */
    int runAllJobs() {
        for (int run = 0; ; run++) {
            if (jobs().isEmpty()) {
                return run;
            }
            runNextJob();
        }
    }

    /** The last instance about the system user, whether it still runs or not. */
    HistoricProcessInstance instance() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(ClientAdministrationProcess.KEY)
                .processInstanceBusinessKey(agent.id().toString())
                .orderByProcessInstanceStartTime()
                .desc()
                .list()
                .get(0);
    }

    long instances() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(ClientAdministrationProcess.KEY)
                .processInstanceBusinessKey(agent.id().toString())
                .count();
    }

    /** The elements that were passed, in order. */
    List<String> path() {
        return traces.path(instance().getId());
    }

    /** Whom the system user acts for. */
    List<String> added() {
        return clients.page(agent.id(), Excerpt.all()).stream()
                .map(Client::party)
                .map(it -> it.orgNo())
                .toList();
    }

    void assertWaits(List<String> path) {
        assertThat(path()).isEqualTo(path);
        assertThat(task().getTaskDefinitionKey()).isEqualTo("add-clients");
        assertThat(administration.runningBatch(agent.id())).isEmpty();
        assertThat(variables()).isZero();
    }

    void assertEnded(List<String> path) {
        assertThat(path()).isEqualTo(path);
        assertThat(traces.engineRows(agent.id())).isZero();
        assertThat(setUps()).isZero();
    }

    /** Open set-ups on record. */
    long setUps() {
        return jdbc.sql("select count(*) from systemtilgang.client_set_up where system_user_id = ?")
                .param(agent.id())
                .query(Long.class)
                .single();
    }

    long variables() {
        return jdbc.sql("select count(*) from act_ru_variable where proc_inst_id_ = ?")
                .param(instance().getId())
                .query(Long.class)
                .single();
    }

    /** Batches on record. */
    long batches() {
        return jdbc.sql("select count(*) from systemtilgang.client_batch where system_user_id = ?")
                .param(agent.id())
                .query(Long.class)
                .single();
    }
}

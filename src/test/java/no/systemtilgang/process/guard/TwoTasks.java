package no.systemtilgang.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import no.systemtilgang.ApplicationTest;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.process.Acting;
import no.systemtilgang.process.Given;
import no.systemtilgang.process.SystemUserRequestProcess;
import no.systemtilgang.request.Request;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Two organisations have a waiting task each; Anne, who belongs to one of them, acts. */
@ApplicationTest
abstract class TwoTasks {

    final ProcessEngine engine;
    final TaskService tasks;
    final Acting acting;
    final Given given;
    private final SystemUserRequestProcess process;

    Actor.Person anne;
    Actor.Person bente;
    String ownGroup;
    String foreignGroup;
    Task own;
    Task foreign;
    Acting.Scope scope;

    TwoTasks(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        this.engine = engine;
        this.tasks = engine.getTaskService();
        this.acting = beans.getBean(Acting.class);
        this.process = beans.getBean(SystemUserRequestProcess.class);
        this.given = beans.createBean(Given.class);
    }

    @BeforeEach
    void twoOrganisationsHaveATaskEachAndAnneActs() {
        String ownOrgNo = given.organisation();
        String foreignOrgNo = given.organisation();
        ownGroup = ownOrgNo + "-tilgangsstyrer";
        foreignGroup = foreignOrgNo + "-tilgangsstyrer";
        anne = given.person(ownOrgNo, "ADMAI");
        given.give(anne, given.organisation(), "DAGL");
        bente = given.person(foreignOrgNo, "DAGL");
        own = taskOf(ownOrgNo);
        foreign = taskOf(foreignOrgNo);
        tasks.setAssignee(foreign.getId(), bente.id());
        scope = acting.begin(anne);
    }

    @AfterEach
    void nobodyActs() {
        scope.close();
    }

    private Task taskOf(String orgNo) {
        Request request = process.submit(Given.SMARTCLOUD, given.ownRequest(orgNo, Given.CLAIMS))
                .request();
        return query().processInstanceBusinessKey(request.id().toString()).singleResult();
    }

    TaskQuery query() {
        return tasks.createTaskQuery();
    }

    static void assertFinds(int found, TaskQuery query) {
        assertThat(query.count()).isEqualTo(found);
        assertThat(query.list()).hasSize(found);
    }

    static void assertRefused(ThrowingCallable call) {
        assertThatExceptionOfType(AuthorizationException.class).isThrownBy(call);
    }
}

package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.systemuser.Creations;
import no.systemtilgang.systemuser.SystemUsers;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A story of creation by oneself: an organisation, its leader, and a system that people can choose. */
abstract class CreationStory extends Story {

    @Autowired
    SystemUserCreationProcess creating;

    @Autowired
    SystemUserCreation creation;

    @Autowired
    Creations creations;

    @Autowired
    SystemUsers systemUsers;

    final String orgNo;
    final Actor.Person leader;
    final String system;

    CreationStory(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
        orgNo = given.organisation();
        leader = given.person(orgNo, "DAGL");
        system = given.visibleSystem(Given.CLAIMS);
    }

    /** Starts the process at the engine's door, as Tasklist's start form does. */
    ProcessInstance start(Actor actor, Map<String, Object> variables) {
        return acting.as(
                actor,
                () -> engine.getRuntimeService()
                        .startProcessInstanceByKey(SystemUserCreationProcess.KEY, "of-the-caller", variables));
    }

    ProcessInstance start(Actor actor) {
        return start(actor, Map.of("systemId", system, "partyOrgNo", orgNo));
    }

    /** Completes the task through the engine itself, as Tasklist does. */
    void complete(Actor actor, UUID id, Map<String, Object> variables) {
        String taskId = traces.task(id).getId();
        acting.as(actor, () -> {
            tasks.complete(taskId, variables);
            return null;
        });
    }

    /** The instances that were about this, whether they still run or not, in order. */
    List<String> instances(UUID id) {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .toList();
    }

    /** What is open for the organisation. */
    long open() {
        return jdbc.sql("select count(*) from systemtilgang.system_user_creation where party_org_no = ?")
                .param(orgNo)
                .query(Long.class)
                .single();
    }

    void assertWaits(UUID id) {
        assertThat(traces.path(instances(id).get(0))).isEqualTo(Pathways.CREATION_WAITING);
        assertThat(traces.task(id).getTaskDefinitionKey()).isEqualTo("create-access");
        assertThat(jdbc.sql("select count(*) from act_ru_variable where proc_inst_id_ = ?")
                        .param(instances(id).get(0))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(creations.find(id)).isPresent();
        assertThat(systemUsers.find(id)).isEmpty();
        assertThat(traces.audit(id)).isEmpty();
    }

    /** The instance has passed exactly these elements; nothing is left of it but its history. */
    void assertEnded(UUID id, List<String> path) {
        assertThat(instances(id)).hasSize(1);
        assertThat(traces.path(instances(id).get(0))).isEqualTo(path);
        assertThat(traces.engineRows(id)).isZero();
        assertThat(creations.find(id)).isEmpty();
    }
}

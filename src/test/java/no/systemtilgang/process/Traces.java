package no.systemtilgang.process;

import java.util.List;
import java.util.UUID;
import no.systemtilgang.request.NewRequest;
import no.systemtilgang.request.Request;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a request has left behind: in our tables, in the engine, in its history. */
class Traces {

    private static final String COLUMNS_WITH_AN_INSTANCE = """
            select table_name, column_name from information_schema.columns
            where table_name like 'act\\_ru\\_%'
              and column_name in ('proc_inst_id_', 'process_instance_id_', 'root_proc_inst_id_')""";

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;

    Traces(JdbcClient jdbc, RuntimeService runtime, TaskService tasks, HistoryService history) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.tasks = tasks;
        this.history = history;
    }

    /** The instance that was started for the request or change request, whether it still runs or not. */
    String instanceId(UUID requestId) {
        return jdbc.sql("""
                        select process_instance_id from systemtilgang.request where id = :id
                        union select process_instance_id from systemtilgang.change_request where id = :id""").param("id", requestId).query(String.class).single();
    }

    ProcessInstance instance(Request request) {
        return instance(request.id());
    }

    ProcessInstance instance(UUID id) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(instanceId(id))
                .singleResult();
    }

    /** The instance that the request's own instance has called. */
    ProcessInstance called(Request request) {
        return runtime.createProcessInstanceQuery()
                .superProcessInstanceId(instanceId(request.id()))
                .singleResult();
    }

    /** The request's waiting task, in whichever process; null when there is none. */
    Task task(Request request) {
        return task(request.id());
    }

    Task task(UUID id) {
        return tasks.createTaskQuery().processInstanceBusinessKey(id.toString()).singleResult();
    }

    /** The elements that an instance has reached, in order. */
    List<String> path(String instanceId) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instanceId)
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    List<String> path(Request request) {
        return path(request.id());
    }

    List<String> path(UUID id) {
        return path(instanceId(id));
    }

    /** Rows of the engine's runtime tables that belong to the request's instance or to one that it has called. */
    long engineRows(Request request) {
        return engineRows(request.id());
    }

    long engineRows(UUID id) {
        List<String> instances =
                history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(id.toString()).list().stream()
                        .map(HistoricProcessInstance::getId)
                        .toList();
        long rows = jdbc.sql(COLUMNS_WITH_AN_INSTANCE).query().listOfRows().stream()
                .mapToLong(it -> rows(it.get("table_name") + " where " + it.get("column_name"), instances))
                .sum();
        return rows
                + rows(
                        "act_ru_identitylink join act_hi_taskinst task on task_id_ = task.id_ where task.proc_inst_id_",
                        instances);
    }

    /** Variables that the engine keeps for the request's instance. */
    long variables(Request request) {
        return variables(request.id());
    }

    long variables(UUID id) {
        return rows("act_ru_variable where proc_inst_id_", List.of(instanceId(id)));
    }

    private long rows(String tableAndColumn, List<String> ids) {
        return jdbc.sql("select count(*) from " + tableAndColumn + " in (:ids)")
                .param("ids", ids)
                .query(Long.class)
                .single();
    }

    /** What is on record about the request, in order. */
    List<String> audit(Request request) {
        return audit(request.id());
    }

    List<String> audit(UUID id) {
        return jdbc.sql("select action from systemtilgang.audit_event where subject_id = ? order by id")
                .param(id)
                .query(String.class)
                .list();
    }

    /** Requests of a triple, also timed out and withdrawn ones. */
    long requests(NewRequest asked) {
        return jdbc.sql("""
                        select count(*) from systemtilgang.request
                        where system_id = ? and party_org_no = ? and external_ref = ?""")
                .params(asked.systemId(), asked.partyOrgNo(), asked.externalRef())
                .query(Long.class)
                .single();
    }

    /** System users of a request's organisation and reference. */
    long systemUsers(Request request) {
        return jdbc.sql("select count(*) from systemtilgang.system_user where party_org_no = ? and external_ref = ?")
                .params(request.partyOrgNo(), request.externalRef())
                .query(Long.class)
                .single();
    }
}

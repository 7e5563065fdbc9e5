package no.systemtilgang.bench.spike;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Very many waiting tasks, made in SQL as copies of the rows of one real instance. */
class WaitingTasks {

    static final String FEW = "910000003-tilgangsstyrer";
    static final String MANY = "910000004-tilgangsstyrer";

    private final JdbcTemplate jdbc;
    private final String instance;
    private int total;

    WaitingTasks(JdbcTemplate jdbc, ProcessEngine engine, String processKey) {
        this.jdbc = jdbc;
        this.instance = engine.getRuntimeService()
                .startProcessInstanceByKey(processKey, Map.of("approvers", "910000009-tilgangsstyrer"))
                .getId();
        this.total = 1;
    }

    /** Three tasks for one group, 3,000 for another once there are 100,000, five for each of the rest. */
    void fillTo(int count) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            JdbcTemplate one = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            one.execute("set session_replication_role = replica");
            one.execute("drop table if exists copies");
            one.update("""
          create table copies as
          select gen_random_uuid()::text process, gen_random_uuid()::text scope, gen_random_uuid()::text task, gen_random_uuid()::text link,
                 case when k in (10, 400, 800) then '%s'
                      when k between 1001 and 100000 and k %% 33 = 0 then '%s'
                      else (400000000 + k / 5) || '-tilgangsstyrer' end as approvers,
                 now() - k * interval '0.8 seconds' as created
          from generate_series(%d, %d) k""".formatted(FEW, MANY, total, count - 1));
            copy(one, "act_ru_execution", "t.proc_inst_id_ = '%s'", """
          'id_', case when t.id_ = t.proc_inst_id_ then c.process else c.scope end, 'proc_inst_id_', c.process, 'root_proc_inst_id_', c.process,
          'parent_id_', case when t.parent_id_ is not null then c.process end""");
            copy(one, "act_ru_task", "t.proc_inst_id_ = '%s'", """
          'id_', c.task, 'proc_inst_id_', c.process, 'create_time_', c.created,
          'execution_id_', case when t.execution_id_ = t.proc_inst_id_ then c.process else c.scope end""");
            copy(
                    one,
                    "act_ru_identitylink",
                    "t.task_id_ = (select id_ from act_ru_task where proc_inst_id_ = '%s')",
                    """
          'id_', c.link, 'task_id_', c.task, 'group_id_', c.approvers""");
            one.execute("set session_replication_role = origin");
            return null;
        });
        total = count;
        analyze();
    }

    private void copy(JdbcTemplate one, String table, String template, String changes) {
        one.update(
                "insert into %1$s select r.* from copies c, %1$s t, jsonb_populate_record(t, jsonb_build_object(%2$s)) r where %3$s"
                        .formatted(table, changes, template.formatted(instance)));
    }

    /** What the engine writes as shipped: one authorization row for each task and candidate group. */
    void grant() {
        jdbc.update("""
        insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
        select gen_random_uuid()::text, 1, 1, group_id_, 7, task_id_, 16386 from act_ru_identitylink where type_ = 'candidate'""");
        analyze();
    }

    void withdrawGrants() {
        jdbc.execute("create temporary table kept as select * from act_ru_authorization where resource_type_ <> 7");
        jdbc.execute("truncate act_ru_authorization");
        jdbc.execute("insert into act_ru_authorization select * from kept");
        jdbc.execute("drop table kept");
        analyze();
    }

    private void analyze() {
        jdbc.execute("vacuum analyze act_ru_execution, act_ru_task, act_ru_identitylink, act_ru_authorization");
    }
}

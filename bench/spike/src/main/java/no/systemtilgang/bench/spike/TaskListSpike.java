package no.systemtilgang.bench.spike;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** How an approver's tasks are found when very many wait: checks of the guard, then the figures of decision 1. */
public class TaskListSpike {

    private static final String PROCESS = "request-with-sweep";
    private static final int FLOWS = 100;

    private final SpikeDatabase database;
    private final JdbcTemplate jdbc;
    private final SqlTap tap;
    private final ProcessEngine shipped;
    private final ProcessEngine guarded;
    private final List<String> approvers = List.of(WaitingTasks.FEW, WaitingTasks.MANY);

    private TaskListSpike(SpikeDatabase database) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.tap = new SqlTap(database.dataSource());
        RequestRows rows = new RequestRows(jdbc);
        rows.createTable();
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(tap);
        shipped = SpikeEngine.start("shipped", tap, transactions, rows.delegates());
        guarded =
                SpikeEngine.start("guarded", tap, transactions, rows.delegates(), new OwnTasksPlugin("process-owner"));
        SpikeEngine.deploy(guarded, PROCESS + ".bpmn");
    }

    public static void main(String[] args) {
        try (SpikeDatabase database = new SpikeDatabase()) {
            TaskListSpike spike = new TaskListSpike(database);
            System.out.println("checks passed: " + new TaskListChecks(spike.guarded, PROCESS).run());
            spike.countStatements("with rows", spike.shipped);
            spike.countStatements("without rows", spike.guarded);
            spike.measure(args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000);
            spike.shipped.close();
            spike.guarded.close();
        }
    }

    private void countStatements(String what, ProcessEngine engine) {
        flow(engine, FLOWS);
        database.forgetStatements();
        long wal = database.walBytes();
        flow(engine, FLOWS);
        long written = database.walBytes() - wal;
        System.out.printf(
                "start + complete %s: %.1f statements, %d bytes of WAL%n",
                what, (double) database.statements() / FLOWS, written / FLOWS);
    }

    private void flow(ProcessEngine engine, int times) {
        for (int i = 0; i < times; i++) {
            engine.getRuntimeService()
                    .startProcessInstanceByKey(PROCESS, Map.of("approvers", "910000005-tilgangsstyrer"));
        }
        List<String> tasks = jdbc.queryForList(
                "select task_id_ from act_ru_identitylink where group_id_ = '910000005-tilgangsstyrer'", String.class);
        engine.getIdentityService().setAuthentication("anne", List.of("910000005-tilgangsstyrer"));
        tasks.forEach(engine.getTaskService()::complete);
        engine.getIdentityService().clearAuthentication();
    }

    private void measure(int most) {
        WaitingTasks waiting = new WaitingTasks(jdbc, guarded, PROCESS);
        guarded.getAuthorizationService()
                .saveAuthorization(Grants.of("approver", Resources.PROCESS_DEFINITION, PROCESS));
        for (int size : IntStream.of(1_000, 100_000, 1_000_000)
                .filter(size -> size <= most)
                .toArray()) {
            long start = System.currentTimeMillis();
            waiting.fillTo(size);
            System.out.printf("%n%,d tasks, filled in %d s%n", size, (System.currentTimeMillis() - start) / 1000);
            boolean last = size == most;
            figures(
                    "(c) no rows, limited in the engine",
                    guarded,
                    group -> guarded.getTaskService().createTaskQuery(),
                    last);
            owner(guarded);
            database.allowIncrementalSort(false);
            figures(
                    "(c) without incremental sort",
                    guarded,
                    group -> guarded.getTaskService().createTaskQuery(),
                    last);
            database.allowIncrementalSort(true);
            waiting.grant();
            figures("(a) as shipped", shipped, group -> shipped.getTaskService().createTaskQuery(), false);
            jdbc.execute(
                    "create index own_auth on act_ru_authorization (resource_id_, resource_type_, group_id_, user_id_, perms_)");
            jdbc.execute("create index own_link on act_ru_identitylink (group_id_, type_, task_id_)");
            jdbc.execute("analyze act_ru_authorization, act_ru_identitylink");
            figures("(b) own indexes, narrowed query", shipped, this::narrowed, last);
            jdbc.execute("drop index own_auth, own_link");
            waiting.withdrawGrants();
        }
    }

    private TaskQuery narrowed(String group) {
        return shipped.getTaskService()
                .createTaskQuery()
                .taskCandidateGroupIn(groupsOf(group))
                .includeAssignedTasks();
    }

    private void figures(String option, ProcessEngine engine, Function<String, TaskQuery> query, boolean explain) {
        for (String group : approvers) {
            engine.getIdentityService().setAuthentication("anne", groupsOf(group));
            System.out.printf(
                    "%-36s newest first, %s%n",
                    option,
                    figure(() -> query.apply(group).orderByTaskCreateTime().desc()));
            System.out.printf(
                    "%-36s oldest first, %s%n",
                    option,
                    figure(() -> query.apply(group).orderByTaskCreateTime().asc()));
            if (explain) {
                explain(() -> query.apply(group).orderByTaskCreateTime().desc());
            }
        }
        engine.getIdentityService().clearAuthentication();
    }

    /** Fewer calls where one takes long; a statement is cancelled after {@link SpikeEngine#PATIENCE} seconds. */
    private static String figure(Supplier<TaskQuery> query) {
        try {
            long count = query.get().count();
            double first = Timing.of(0, 1, () -> listAndCount(query)).median();
            Timing timing = Timing.of(
                    first > 200 ? 2 : 30, first > 5_000 ? 5 : first > 200 ? 20 : 100, () -> listAndCount(query));
            return "approver with %,5d: %s".formatted(count, timing);
        } catch (ProcessEngineException e) {
            return "cancelled after %d s".formatted(SpikeEngine.PATIENCE);
        }
    }

    private void owner(ProcessEngine engine) {
        engine.getIdentityService().setAuthentication("eva", List.of("process-owner"));
        Timing timing = Timing.of(
                1,
                3,
                () -> listAndCount(() -> engine.getTaskService()
                        .createTaskQuery()
                        .orderByTaskCreateTime()
                        .desc()));
        System.out.printf("%-36s process owner, all tasks: %s%n", "(c)", timing);
        engine.getIdentityService().clearAuthentication();
    }

    private static void listAndCount(Supplier<TaskQuery> query) {
        list(query);
        query.get().count();
    }

    private static void list(Supplier<TaskQuery> query) {
        query.get().listPage(0, 15);
    }

    private void explain(Supplier<TaskQuery> query) {
        for (String sql : tap.listen(() -> list(query))) {
            System.out.println("  " + sql.replaceAll("\\s+", " "));
            jdbc.queryForList("explain (analyze, buffers) " + sql, String.class)
                    .forEach(line -> System.out.println("    " + line));
        }
    }

    /** A person has more groups than one; those of the other capacities hold no task here. */
    private static List<String> groupsOf(String group) {
        return List.of(group, group.replace("tilgangsstyrer", "klientadministrator"), "approver");
    }
}

package no.systemtilgang.bench.spike;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Expiry, reminder and withdrawal by timers and a message, or by a sweep that throws error and escalation: decision 2. */
public class ExpirySpike {

    private static final String TIMERS = "request-with-timers";
    private static final String SWEEP = "request-with-sweep";
    private static final int ROUNDS = 3;
    private static final int FLOWS = 600;
    private static final int DUE = 10_000;

    private final SpikeDatabase database;
    private final JdbcTemplate jdbc;
    private final ProcessEngine engine;
    private final Sweep sweep;

    private ExpirySpike(SpikeDatabase database) {
        this.database = database;
        this.jdbc = database.jdbc();
        RequestRows rows = new RequestRows(jdbc);
        rows.createTable();
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(database.dataSource());
        engine = SpikeEngine.start(
                "expiry", database.dataSource(), transactions, rows.delegates(), new OwnTasksPlugin("process-owner"));
        sweep = new Sweep(jdbc, new TransactionTemplate(transactions), engine.getTaskService());
        SpikeEngine.deploy(engine, TIMERS + ".bpmn");
        SpikeEngine.deploy(engine, SWEEP + ".bpmn");
    }

    public static void main(String[] args) throws Exception {
        try (SpikeDatabase database = new SpikeDatabase()) {
            ExpirySpike spike = new ExpirySpike(database);
            System.out.println("checks passed: " + new ExpiryChecks(spike.engine, spike.jdbc, spike.sweep).run());
            spike.throughput();
            spike.expireByJobs();
            spike.expireBySweep();
            spike.engine.close();
        }
    }

    private void throughput() throws Exception {
        flows(TIMERS, 1, FLOWS);
        flows(SWEEP, 1, FLOWS);
        for (int round = 1; round <= ROUNDS; round++) {
            for (int threads : List.of(1, 4)) {
                for (String model : List.of(TIMERS, SWEEP)) {
                    database.forgetStatements();
                    long wal = database.walBytes();
                    double perSecond = flows(model, threads, FLOWS);
                    long written = database.walBytes() - wal;
                    System.out.printf(
                            "round %d, %d thread(s), %-20s %4.0f flows/s, %.1f statements, %,d bytes of WAL a flow%n",
                            round, threads, model, perSecond, (double) database.statements() / FLOWS, written / FLOWS);
                }
            }
        }
    }

    /** Start, find the task, complete. */
    private double flows(String model, int threads, int count) throws Exception {
        AtomicInteger left = new AtomicInteger(count);
        long start = System.nanoTime();
        inParallel(threads, () -> {
            while (left.getAndDecrement() > 0) {
                engine.getTaskService().complete(taskOf(start(model)));
            }
            return null;
        });
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private String start(String model) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey(model, Map.of("approvers", "910000001-tilgangsstyrer"))
                .getId();
    }

    private String taskOf(String instance) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
        return task.getId();
    }

    private void makeDue(String model) throws Exception {
        AtomicInteger left = new AtomicInteger(DUE);
        inParallel(4, () -> {
            while (left.getAndDecrement() > 0) {
                start(model);
            }
            return null;
        });
        jdbc.update("update request set expires_at = now() - interval '1 minute' where status = 'New'");
        jdbc.execute("vacuum analyze");
    }

    private void expireByJobs() throws Exception {
        makeDue(TIMERS);
        jdbc.update("update act_ru_job set duedate_ = now() - interval '1 minute' where handler_cfg_ = 'expiry'");
        JobExecutor executor =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        database.forgetStatements();
        long wal = database.walBytes();
        long start = System.nanoTime();
        executor.start();
        while (waiting() > 0) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        report("job executor, 2 threads", start, wal);
        executor.shutdown();
    }

    private void expireBySweep() throws Exception {
        makeDue(SWEEP);
        database.forgetStatements();
        long wal = database.walBytes();
        long start = System.nanoTime();
        List<Integer> expired = inParallel(2, sweep::expire);
        report("sweep, 2 threads " + expired, start, wal);
    }

    private void report(String what, long start, long wal) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%,d due at once, %-36s %.1f s, %.1f statements, %,d bytes of WAL each; left: %d%n",
                DUE, what, seconds, (double) database.statements() / DUE, (database.walBytes() - wal) / DUE, waiting());
    }

    private long waiting() {
        return jdbc.queryForObject("select count(*) from request where status = 'New'", Long.class);
    }

    private static <T> List<T> inParallel(int threads, Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : pool.invokeAll(Collections.nCopies(threads, work))) {
                results.add(done.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}

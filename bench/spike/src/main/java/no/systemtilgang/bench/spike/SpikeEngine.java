package no.systemtilgang.bench.spike;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine with the product's settings. */
final class SpikeEngine {

    /** Seconds after which a statement is given up. */
    static final int PATIENCE = 20;

    private SpikeEngine() {}

    static ProcessEngine start(
            String name,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Map<Object, Object> beans,
            ProcessEnginePlugin... plugins) {
        SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
        engine.setProcessEngineName(name);
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate("true");
        engine.setJdbcStatementTimeout(PATIENCE);
        engine.setBeans(beans);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setHistory("activity");
        engine.setHistoryRemovalTimeStrategy("start");
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setTaskMetricsEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setDmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setAuthorizationEnabled(true);
        engine.setAuthorizationCheckRevokes("never");
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setGroupResourceWhitelistPattern("[a-zA-Z0-9_-]+");
        engine.setUserResourceWhitelistPattern("[a-zA-Z0-9._@-]+");
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setJobExecutor(jobExecutor());
        engine.setJobExecutorActivate(false);
        engine.setProcessEnginePlugins(List.of(plugins));
        return engine.buildProcessEngine();
    }

    /** Two threads, as many as the sweep is given. */
    private static DefaultJobExecutor jobExecutor() {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setCorePoolSize(2);
        executor.setMaxPoolSize(2);
        executor.setQueueSize(20);
        executor.setMaxJobsPerAcquisition(20);
        return executor;
    }

    static void deploy(ProcessEngine engine, String model) {
        engine.getRepositoryService()
                .createDeployment()
                .name(model)
                .addClasspathResource(model)
                .deploy();
    }
}

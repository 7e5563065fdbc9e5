package no.systemtilgang.bench.camunda;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import no.systemtilgang.bench.side.Asked;
import no.systemtilgang.bench.side.Child;
import no.systemtilgang.bench.side.Customer;
import no.systemtilgang.bench.side.Settings;
import no.systemtilgang.bench.side.Side;
import no.systemtilgang.bench.side.Writing;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Camunda as shipped: in Spring, with everything at its default but what its Spring Boot starter sets too: UUIDs as ids. */
public final class CamundaSide implements Side {

    private static final String KEY = "request";

    private final HikariDataSource dataSource;
    private final ProcessEngine engine;

    private CamundaSide(Settings settings) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(settings.pool());
        dataSource = new HikariDataSource(pool);
        Writing writing = new Writing(new TransactionAwareDataSourceProxy(dataSource));
        SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(new DataSourceTransactionManager(dataSource));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutorActivate(true);
        configuration.setBeans(Map.of("register", register(writing), "create", create(writing)));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("request.bpmn")
                .deploy();
    }

    public static void main(String[] args) throws Exception {
        Child.serve(CamundaSide::new);
    }

    private static JavaDelegate register(Writing writing) {
        return execution -> writing.register(
                execution.getProcessBusinessKey(), execution.getVariables(), execution.getProcessInstanceId());
    }

    private static JavaDelegate create(Writing writing) {
        return execution -> writing.create(
                execution.getProcessBusinessKey(),
                execution
                        .getProcessEngineServices()
                        .getIdentityService()
                        .getCurrentAuthentication()
                        .getUserId());
    }

    @Override
    public String request(Customer customer, String externalRef) {
        String id = Side.newId().toString();
        engine.getRuntimeService().startProcessInstanceByKey(KEY, id, Asked.variables(customer, externalRef));
        return id;
    }

    @Override
    public String find(Customer customer, String request) {
        List<String> found = engine
                .getTaskService()
                .createTaskQuery()
                .taskCandidateGroup(customer.approvers())
                .orderByTaskCreateTime()
                .desc()
                .listPage(0, 15)
                .stream()
                .map(it -> it.getId())
                .toList();
        return Side.only(found);
    }

    @Override
    public void approve(Customer customer, String request, String task) {
        engine.getIdentityService().setAuthenticatedUserId(customer.personId());
        try {
            engine.getTaskService().complete(task, Map.of("decision", "approve"));
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @Override
    public void close() {
        engine.close();
        dataSource.close();
    }
}

package no.systemtilgang.http;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.process.ClientAdministrationProcess;
import no.systemtilgang.process.Given;
import no.systemtilgang.systemuser.GivenClients;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every operation that Camunda's REST has, tried by everybody at every root, on things that are there. What the table
 * {@code privileges.txt} does not open is refused and changes no row of any table; what it opens is open.
 */
@ApplicationTest
class PrivilegesTest {

    private static final Set<Integer> REFUSED = Set.of(401, 403, 404);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Those who may come, by the name that the table has for them. */
    private static final Map<String, Function<PrivilegesTest, Caller>> KINDS = Map.ofEntries(
            Map.entry("anonymous", it -> Caller.anonymous(it.api)),
            Map.entry("nobody", it -> it.personWith()),
            Map.entry("employee", it -> Caller.loggedIn(it.api, "nysgjerrig.ansatt")),
            Map.entry("access-manager", it -> it.personWith("ADMAI")),
            Map.entry("leader", it -> Caller.loggedIn(it.api, "stadig.konsert")),
            Map.entry("client-administrator", it -> it.personWith("KLADM")),
            Map.entry("foreign-leader", it -> Caller.loggedIn(it.api, "fremmed.leder")),
            Map.entry("process-owner", it -> Caller.loggedIn(it.api, "prosess.eier")),
            Map.entry("vendor", it -> Caller.with(it.api, it.api.token(Api.SMARTCLOUD))),
            Map.entry("rival", it -> Caller.with(it.api, it.api.token(Api.RIVAL))),
            Map.entry("end-user", it -> Caller.with(it.api, it.api.personalToken("stadig.konsert", Api.END_USER))));

    private final Api api;
    private final JdbcClient jdbc;
    private final Given given;
    private final GivenClients givenClients;
    private final ClientAdministrationProcess administration;
    private final ProcessEngine engine;
    private final JobExecutor jobs;
    private final PrivilegesTable table = PrivilegesTable.read();
    private EngineSubjects subjects;
    private Sent sent;
    private String job;

    @Autowired
    PrivilegesTest(
            @Value("${server.port}") int port,
            JdbcClient jdbc,
            ProcessEngine engine,
            ClientAdministrationProcess administration,
            AutowireCapableBeanFactory beans) {
        api = new Api(port);
        this.jdbc = jdbc;
        this.administration = administration;
        this.engine = engine;
        jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        given = beans.createBean(Given.class);
        givenClients = beans.createBean(GivenClients.class);
    }

    @BeforeEach
    void thereIsSomethingOfEverything() {
        jobs.shutdown();
        job = waitingJob();
        sent = Sent.of(api, jdbc, Ask.own());
        subjects = new EngineSubjects()
                .with("task", sent.taskId())
                .with("process-instance", sent.instanceId())
                .with("execution", sent.instanceId())
                .with("business-key", sent.id())
                .with(
                        "process-definition",
                        column("select proc_def_id_ from act_ru_execution where id_ = ?", sent.instanceId()))
                .with("key", "system-user-request")
                .with("process-definition-key", "system-user-request")
                .with("activity", "approve")
                .with("job", job)
                .with("job-definition", column("select id_ from act_ru_jobdef limit 1"))
                .with("deployment", column("select id_ from act_re_deployment limit 1"))
                .with("filter", column("select id_ from act_ru_filter limit 1"))
                .with("authorization", column("select id_ from act_ru_authorization limit 1"))
                .with("assignee", "fremmed.leder")
                .with("members", "fremmed.leder")
                .with("group", "end-user")
                .with("variables", "decision")
                .with("localVariables", "decision")
                .with("engine", "default");
    }

    @AfterEach
    void everythingRunsAgain() {
        engine.getRuntimeService().activateProcessInstanceById(sent.instanceId());
        engine.getManagementService().activateJobById(job);
        jobs.start();
    }

    static Stream<String> kinds() {
        return KINDS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsNotListedIsRefusedAndChangesNothingAndWhatIsListedIsOpen(String kind) {
        Caller caller = KINDS.get(kind).apply(this);
        subjects.with("user", caller.person());
        Set<String> listed = new TreeSet<>();
        Set<String> open = new TreeSet<>();
        TableSums before = TableSums.now(jdbc);
        for (EngineRoot root : EngineRoot.values()) {
            Set<EngineOperation> mayAsk = table.openTo(kind, root);
            mayAsk.forEach(it -> listed.add(root + " " + it));
            root.operations().stream()
                    .filter(it -> !mayAsk.contains(it) || READING.contains(it.method()))
                    .filter(it -> isOpen(caller, root, it))
                    .forEach(it -> open.add(root + " " + it));
        }
        assertThat(TableSums.now(jdbc))
                .as("what only reads, and what is refused")
                .isEqualTo(before);
        for (EngineRoot root : EngineRoot.values()) {
            table.openTo(kind, root).stream()
                    .filter(it -> !READING.contains(it.method()) && isOpen(caller, root, it))
                    .forEach(it -> open.add(root + " " + it));
        }
        assertThat(open).isEqualTo(listed);
    }

    @Test
    void everyOperationOfTheDescriptionIsTried() {
        Set<String> tried = EngineRoot.WEBAPPS.operations().stream()
                .map(it -> EngineSubjects.key(it.method(), it.path()))
                .collect(toSet());

        tried.add("GET/engine"); // stands above the engines: EngineDoorTest
        assertThat(tried).hasSizeGreaterThan(400).containsAll(subjects.described());
    }

    private Caller personWith(String... roles) {
        return Caller.loggedIn(api, given.person(Ask.APE, roles).id());
    }

    private boolean isOpen(Caller caller, EngineRoot root, EngineOperation operation) {
        Answer answer =
                caller.call(operation.method(), root.path() + subjects.path(operation), subjects.body(operation));
        assertThat(answer.status())
                .as(root + " " + operation + ": " + answer.body())
                .isLessThan(500);
        return !REFUSED.contains(answer.status());
    }

    private String waitingJob() {
        String firm = given.organisation();
        Actor.Person administrator = given.person(firm, "KLADM");
        UUID agent = givenClients.agent(firm, GivenClients.AUDITOR).id();
        List<String> many = Stream.generate(Given::unusedNumber).limit(200).toList();
        administration.add(administrator, agent, many);
        return column(
                "select id_ from act_ru_job where process_def_key_ = 'client-administration' order by create_time_ desc limit 1");
    }

    private String column(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(String.class).single();
    }
}

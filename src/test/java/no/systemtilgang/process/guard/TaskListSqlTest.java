package no.systemtilgang.process.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.Statements;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.process.Acting;
import no.systemtilgang.process.Given;
import no.systemtilgang.process.SystemUserCreationProcess;
import no.systemtilgang.process.SystemUserRequestProcess;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A list that is asked for by SQL of ours ({@link TaskList}) is the engine's own, task by task, whatever it says. */
@ApplicationTest
class TaskListSqlTest {

    private static final String OURS = "from ACT_RU_IDENTITYLINK where TYPE_ = 'candidate' and GROUP_ID_ = any(";

    private static final String SENT_BY_TASKLIST = """
            {"processVariables": [], "taskVariables": [], "caseInstanceVariables": [], "active": true, "sorting": [
                {"sortBy": "priority", "sortOrder": "desc"}, {"sortBy": "created", "sortOrder": "desc"}]}""";

    private final ProcessEngine engine;
    private final TaskService tasks;
    private final FilterService filters;
    private final RuntimeService runtime;
    private final SystemUserRequestProcess process;
    private final Acting acting;
    private final Given given;
    private Acting.Scope scope;

    @Autowired
    TaskListSqlTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        this.engine = engine;
        tasks = engine.getTaskService();
        filters = engine.getFilterService();
        runtime = engine.getRuntimeService();
        process = beans.getBean(SystemUserRequestProcess.class);
        acting = beans.getBean(Acting.class);
        given = beans.createBean(Given.class);
    }

    private record Asked(String what, UnaryOperator<TaskQuery> by) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Asked> lists() {
        return Stream.of(
                new Asked("everything", query -> query),
                new Asked("active ones", TaskQuery::active),
                new Asked("suspended ones", TaskQuery::suspended),
                new Asked("with forms", TaskQuery::initializeFormKeys),
                new Asked("with comments", TaskQuery::withCommentAttachmentInfo),
                new Asked("of no kind in particular", TaskQuery::taskDefinitionKeyIn),
                new Asked("of one kind", query -> query.taskDefinitionKeyIn(SystemUserRequestProcess.APPROVE_TASK)),
                new Asked("of another kind", query -> query.taskDefinitionKeyIn(SystemUserCreationProcess.CREATE_TASK)),
                new Asked(
                        "as the filters of Tasklist have it",
                        query -> query.active()
                                .orderByTaskPriority()
                                .desc()
                                .orderByTaskCreateTime()
                                .desc()),
                new Asked(
                        "by name, then id",
                        query -> query.orderByTaskName().asc().orderByTaskId().desc()),
                new Asked(
                        "by due date",
                        query -> query.orderByDueDate().desc().orderByTaskId().asc()),
                new Asked(
                        "by assignee",
                        query -> query.orderByTaskAssignee()
                                .asc()
                                .orderByTaskId()
                                .asc()));
    }

    static Stream<Asked> others() {
        return Stream.of(
                new Asked(
                        "by name whatever its case",
                        query -> query.orderByTaskNameCaseInsensitive().asc()),
                new Asked("a priority", query -> query.taskPriority(50)),
                new Asked("of a process", query -> query.processDefinitionKey(SystemUserRequestProcess.KEY)),
                new Asked(
                        "with an or",
                        query -> query.or().taskUnassigned().taskPriority(50).endOr()));
    }

    @BeforeEach
    void somebodyHasTasks() {
        String orgNo = given.organisation();
        Actor.Person person = given.person(orgNo, "DAGL");
        for (int i = 0; i < 4; i++) {
            process.submit(Given.SMARTCLOUD, given.ownRequest(orgNo, Given.CLAIMS));
        }
        suspendOneOf(person);
        process.submit(Given.SMARTCLOUD, given.ownRequest(given.organisation(), Given.CLAIMS)); // somebody else's
        scope = acting.begin(person);
    }

    private void suspendOneOf(Actor.Person person) {
        String suspended = acting.as(person, () -> tasks.createTaskQuery().listPage(0, 1))
                .get(0)
                .getProcessInstanceId();
        runtime.suspendProcessInstanceById(suspended);
    }

    @AfterEach
    void nobodyActs() {
        scope.close();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void theListIsTheEnginesOwn(Asked asked) {
        assertThat(Statements.of(() -> list(asked).list())).anyMatch(it -> it.contains(OURS));
        assertThat(ids(list(asked).list())).isEqualTo(ids(enginesOwn(asked).list()));
        assertThat(ids(list(asked).listPage(1, 2)))
                .isEqualTo(ids(enginesOwn(asked).listPage(1, 2)));
        assertThat(list(asked).count()).isEqualTo(enginesOwn(asked).count());
        assertThat(list(asked).list())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("identityLinkEntities", "variableStore")
                .isEqualTo(enginesOwn(asked).list());
    }

    /** As Tasklist asks: a stored filter, and what its page sends. */
    @ParameterizedTest
    @FieldSource("no.systemtilgang.process.guard.TaskFilters#ALL")
    void theFiltersOfTasklistAreSuchLists(TaskFilters.Definition definition) throws JsonProcessingException {
        String filter = filters.createFilterQuery()
                .filterName(definition.name())
                .singleResult()
                .getId();
        TaskQueryDto sent = new ObjectMapper().readValue(SENT_BY_TASKLIST, TaskQueryDto.class);
        sent.setObjectMapper(new ObjectMapper());
        TaskQuery sorted = sent.toQuery(engine);

        assertThat(Statements.of(() -> filters.listPage(filter, sorted, 0, 15)))
                .anyMatch(it -> it.contains("RES.*") && it.contains(OURS));
        assertThat(Statements.of(() -> filters.count(filter, sorted)))
                .anyMatch(it -> it.startsWith("select count(") && it.contains(OURS));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatSaysMoreIsLeftToTheEngine(Asked asked) {
        assertThat(Statements.of(() -> list(asked).list())).noneMatch(it -> it.contains(OURS));
        assertThat(list(asked).list()).hasSize(4);
    }

    private TaskQuery list(Asked asked) {
        return asked.by().apply(tasks.createTaskQuery());
    }

    /** Says the same and something that is true of every task, so that ours does not take it. */
    private TaskQuery enginesOwn(Asked asked) {
        return list(asked).taskMinPriority(Integer.MIN_VALUE);
    }

    private static List<String> ids(List<Task> tasks) {
        return tasks.stream().map(Task::getId).toList();
    }
}

package no.systemtilgang.process.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.process.Acting;
import no.systemtilgang.process.Given;
import no.systemtilgang.process.SystemUserRequestProcess;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Tries to see more tasks than one's own groups allow, by every way we know ({@code docs/decisions/0001}). */
class TaskListTest extends TwoTasks {

    @Autowired
    TaskListTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    /** What a person may ask for, and how many tasks there are in the answer. */
    private record Search(String what, int found, BiFunction<TaskListTest, TaskQuery, TaskQuery> by) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Search> searches() {
        return Stream.of(
                new Search("everything", 1, (it, query) -> query),
                new Search("own group", 1, (it, query) -> query.taskCandidateGroup(it.ownGroup)),
                new Search(
                        "foreign group",
                        0,
                        (it, query) -> query.taskCandidateGroup(it.foreignGroup).includeAssignedTasks()),
                new Search(
                        "foreign groups",
                        0,
                        (it, query) -> query.taskCandidateGroupIn(List.of(it.foreignGroup))
                                .includeAssignedTasks()),
                new Search(
                        "both groups",
                        1,
                        (it, query) -> query.taskCandidateGroupIn(List.of(it.ownGroup, it.foreignGroup))
                                .includeAssignedTasks()),
                new Search(
                        "any group, foreign task",
                        0,
                        (it, query) -> query.taskCandidateGroupLike("%")
                                .includeAssignedTasks()
                                .taskId(it.foreign.getId())),
                new Search(
                        "foreign candidate",
                        0,
                        (it, query) -> query.taskCandidateUser(it.bente.id())
                                .includeAssignedTasks()
                                .taskId(it.foreign.getId())),
                new Search("assignee of another", 0, (it, query) -> query.taskAssignee(it.bente.id())),
                new Search("assignee like", 0, (it, query) -> query.taskAssigneeLike("test-%")),
                new Search("another is involved", 0, (it, query) -> query.taskInvolvedUser(it.bente.id())),
                new Search("assigned", 0, (it, query) -> query.taskAssigned()),
                new Search("unassigned", 1, (it, query) -> query.taskUnassigned()),
                new Search("without groups", 0, (it, query) -> query.withoutCandidateGroups()),
                new Search(
                        "foreign instance",
                        0,
                        (it, query) -> query.processInstanceId(it.foreign.getProcessInstanceId())),
                new Search("foreign task", 0, (it, query) -> query.taskId(it.foreign.getId())),
                new Search(
                        "all of the process",
                        1,
                        (it, query) -> query.processDefinitionKey(SystemUserRequestProcess.KEY)),
                new Search(
                        "or: foreign group",
                        0,
                        (it, query) -> query.or()
                                .taskId(it.foreign.getId())
                                .taskCandidateGroup(it.foreignGroup)
                                .includeAssignedTasks()
                                .endOr()),
                new Search(
                        "or: both tasks",
                        1,
                        (it, query) -> query.or()
                                .taskIdIn(it.own.getId(), it.foreign.getId())
                                .taskUnassigned()
                                .endOr()),
                new Search(
                        "two ors",
                        0,
                        (it, query) -> query.or()
                                .taskAssignee(it.bente.id())
                                .processInstanceId(it.foreign.getProcessInstanceId())
                                .endOr()
                                .or()
                                .taskUnassigned()
                                .taskAssigned()
                                .endOr()));
    }

    @ParameterizedTest
    @MethodSource("searches")
    void noSearchFindsAForeignTask(Search search) {
        assertFinds(search.found(), search.by().apply(this, query()));
    }

    @Test
    void aQueryObjectIsLimitedToWhoeverUsesIt() {
        TaskQuery reused = query().taskIdIn(own.getId(), foreign.getId());
        assertThat(reused.list()).extracting(Task::getId).containsExactly(own.getId());

        try (Acting.Scope other = acting.begin(new Actor.Person("nysgjerrig.ansatt"))) {
            assertFinds(0, reused);
        }
    }

    @Test
    void aStoredFilterShowsOwnTasksOnlyAlsoWhenItIsExtended() {
        Filter filter = withFilter(
                query().or().taskAssignee(bente.id()).taskUnassigned().endOr());
        try {
            assertThat(engine.getFilterService().count(filter.getId())).isEqualTo(1);
            assertThat(engine.getFilterService()
                            .list(
                                    filter.getId(),
                                    query().taskCandidateGroup(foreignGroup).includeAssignedTasks()))
                    .isEmpty();
            assertThat(engine.getFilterService()
                            .count(
                                    filter.getId(),
                                    query().or().taskId(foreign.getId()).endOr()))
                    .isZero();
            assertThat(engine.getFilterService()
                            .list(filter.getId(), query().processInstanceId(foreign.getProcessInstanceId())))
                    .isEmpty();
        } finally {
            remove(filter);
        }
    }

    @Test
    void whoHasNoGroupsFindsNothing() {
        for (String person : List.of("nysgjerrig.ansatt", "unknown")) {
            try (Acting.Scope other = acting.begin(new Actor.Person(person))) {
                assertFinds(0, query());
            }
        }
        try (Acting.Scope other = acting.begin(Given.SMARTCLOUD)) {
            assertFinds(0, query());
        }
    }

    /** Whoever acts for so many is asked first where something waits ({@link WaitingGroups}). */
    @Test
    void whoActsForManyFindsOwnTasksOnly() {
        Actor.Person office = given.person(given.organisation(), "DAGL");
        for (int i = 0; i < WaitingGroups.FEW; i++) {
            given.give(office, given.organisation(), "DAGL");
        }
        try (Acting.Scope other = acting.begin(office)) {
            assertFinds(0, query());
        }
        given.give(office, ownGroup.substring(0, 9), "DAGL");
        try (Acting.Scope other = acting.begin(office)) {
            assertFinds(1, query());
            assertFinds(0, query().taskId(foreign.getId()));
        }
    }

    @Test
    void historyIsNotASecondTaskList() {
        assertThat(engine.getHistoryService().createHistoricTaskInstanceQuery().count())
                .isZero();
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .count())
                .isZero();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
    }

    private Filter withFilter(TaskQuery query) {
        scope.close();
        Filter filter = engine.getFilterService()
                .saveFilter(engine.getFilterService().newTaskFilter("test").setQuery(query));
        Authorization read = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        read.setUserId(anne.id());
        read.setResource(Resources.FILTER);
        read.setResourceId(filter.getId());
        read.addPermission(Permissions.READ);
        engine.getAuthorizationService().saveAuthorization(read);
        scope = acting.begin(anne);
        return filter;
    }

    private void remove(Filter filter) {
        scope.close();
        engine.getFilterService().deleteFilter(filter.getId());
    }
}

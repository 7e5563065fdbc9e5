package no.systemtilgang.bench.spike;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;

/** Tries to see and to do more than one's own groups allow, by every way we know. */
class TaskListChecks {

    private static final String OWN = "910000001-tilgangsstyrer";
    private static final String FOREIGN = "910000002-tilgangsstyrer";

    private final ProcessEngine engine;
    private final TaskService tasks;
    private final String ownTask;
    private final String foreignTask;
    private final String foreignInstance;
    private int passed;

    TaskListChecks(ProcessEngine engine, String processKey) {
        this.engine = engine;
        this.tasks = engine.getTaskService();
        engine.getIdentityService().clearAuthentication();
        ownTask = taskOf(start(processKey, OWN));
        foreignInstance = start(processKey, FOREIGN);
        foreignTask = taskOf(foreignInstance);
        tasks.setAssignee(foreignTask, "bente");
    }

    int run() {
        queries();
        filters();
        singleTasks();
        callers();
        return passed;
    }

    private void queries() {
        actAs("anne", OWN, "910000003-tilgangsstyrer", "approver");
        finds(1, query(), "everything");
        finds(1, query().taskCandidateGroup(OWN), "own group");
        finds(0, query().taskCandidateGroup(FOREIGN).includeAssignedTasks(), "foreign group");
        finds(0, query().taskCandidateGroupIn(List.of(FOREIGN)).includeAssignedTasks(), "foreign groups");
        finds(
                0,
                query().taskCandidateGroupLike("%").includeAssignedTasks().taskId(foreignTask),
                "any group, foreign task");
        finds(0, query().taskCandidateUser("bente").includeAssignedTasks().taskId(foreignTask), "foreign candidate");
        finds(0, query().taskAssignee("bente"), "assignee of another");
        finds(0, query().taskInvolvedUser("bente"), "another is involved");
        finds(0, query().taskAssigned(), "assigned");
        finds(0, query().withoutCandidateGroups(), "without groups");
        finds(0, query().processInstanceId(foreignInstance), "foreign instance");
        finds(0, query().taskId(foreignTask), "foreign task");
        finds(
                0,
                query().or()
                        .taskId(foreignTask)
                        .taskCandidateGroup(FOREIGN)
                        .includeAssignedTasks()
                        .endOr(),
                "or: foreign group");
        finds(1, query().or().taskId(foreignTask).taskId(ownTask).endOr(), "or: own task");
        finds(
                0,
                query().or()
                        .taskAssignee("bente")
                        .processInstanceId(foreignInstance)
                        .endOr()
                        .or()
                        .taskUnassigned()
                        .taskAssigned()
                        .endOr(),
                "two ors");
        TaskQuery reused = query();
        finds(1, reused, "first use of a query");
        actAs("carl", FOREIGN);
        finds(0, reused, "same query object, other caller");
    }

    private void filters() {
        engine.getIdentityService().clearAuthentication();
        Filter filter = engine.getFilterService()
                .newTaskFilter("all")
                .setQuery(query().or().taskAssignee("bente").taskUnassigned().endOr());
        engine.getFilterService().saveFilter(filter);
        engine.getAuthorizationService().saveAuthorization(Grants.of("approver", Resources.FILTER, filter.getId()));
        actAs("anne", OWN, "approver");
        is(1, engine.getFilterService().count(filter.getId()), "stored filter");
        is(
                0,
                engine.getFilterService()
                        .list(
                                filter.getId(),
                                query().taskCandidateGroup(FOREIGN).includeAssignedTasks())
                        .size(),
                "filter extended by a foreign group");
        is(
                0,
                engine.getFilterService()
                        .count(filter.getId(), query().or().taskId(foreignTask).endOr()),
                "filter extended by an or");
        is(
                0,
                engine.getFilterService()
                        .list(filter.getId(), query().processInstanceId(foreignInstance))
                        .size(),
                "filter extended by a foreign instance");
    }

    private void singleTasks() {
        actAs("anne", OWN, "approver");
        passes(() -> engine.getFormService().getTaskFormData(ownTask), "form of own task");
        passes(() -> tasks.getIdentityLinksForTask(ownTask), "links of own task");
        passes(() -> tasks.getVariables(ownTask), "variables of own task");
        refused(() -> engine.getFormService().getTaskFormData(foreignTask), "form of a foreign task");
        refused(() -> tasks.getIdentityLinksForTask(foreignTask), "links of a foreign task");
        refused(() -> tasks.getVariables(foreignTask), "variables of a foreign task");
        refused(() -> run(() -> tasks.claim(foreignTask, "anne")), "claim a foreign task");
        refused(() -> run(() -> tasks.complete(foreignTask)), "complete a foreign task");
        refused(() -> run(() -> engine.getFormService().submitTaskForm(foreignTask, null)), "submit a foreign task");
        refused(() -> run(() -> tasks.handleBpmnError(foreignTask, "request-withdrawn")), "error on a foreign task");
        refused(() -> run(() -> tasks.setAssignee(ownTask, "bente")), "assign own task to another");
        refused(() -> run(() -> tasks.addCandidateGroup(ownTask, FOREIGN)), "give own task to a group");
        refused(() -> run(() -> tasks.setVariable(ownTask, "x", 1)), "write a variable of own task");
        refused(() -> tasks.createTaskReport().taskCountByCandidateGroup(), "report on all groups");
        is(0, engine.getHistoryService().createHistoricTaskInstanceQuery().count(), "historic tasks");
        passes(() -> run(() -> tasks.claim(ownTask, "anne")), "claim own task");
        finds(1, query().taskAssignee("anne"), "own claimed task");
        finds(1, query(), "own claimed task in the list");
    }

    private void callers() {
        actAs("dag");
        finds(0, query(), "caller without groups");
        actAs("dag", "unknown");
        finds(0, query(), "caller of an unknown group");
        actAs("eva", "process-owner");
        finds(0, query(), "process owner without a grant");
        engine.getIdentityService().clearAuthentication();
        engine.getAuthorizationService().saveAuthorization(Grants.readTasks("process-owner"));
        actAs("eva", "process-owner");
        finds(2, query(), "process owner");
        refused(() -> run(() -> tasks.complete(ownTask)), "process owner completes");
        actAs("anne", OWN);
        passes(() -> run(() -> tasks.complete(ownTask)), "complete own task");
        engine.getIdentityService().clearAuthentication();
        finds(1, query(), "internal call");
        is(
                0,
                engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .count(),
                "authorization rows of tasks");
        tasks.complete(foreignTask);
    }

    private TaskQuery query() {
        return tasks.createTaskQuery();
    }

    private String start(String processKey, String group) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey(processKey, Map.of("approvers", group))
                .getId();
    }

    private String taskOf(String instance) {
        return query().processInstanceId(instance).singleResult().getId();
    }

    private void actAs(String user, String... groups) {
        engine.getIdentityService().setAuthentication(user, List.of(groups));
    }

    private void finds(long expected, TaskQuery query, String what) {
        is(expected, query.count(), what + " (count)");
        is(expected, query.list().size(), what + " (list)");
    }

    private void refused(Callable<?> call, String what) {
        try {
            call.call();
        } catch (AuthorizationException expected) {
            passed++;
            return;
        } catch (Exception e) {
            throw new AssertionError(what, e);
        }
        throw new AssertionError(what + ": not refused");
    }

    private void passes(Callable<?> call, String what) {
        try {
            call.call();
            passed++;
        } catch (Exception e) {
            throw new AssertionError(what, e);
        }
    }

    private void is(long expected, long actual, String what) {
        if (expected != actual) {
            throw new AssertionError(what + ": expected " + expected + ", was " + actual);
        }
        passed++;
    }

    private static Void run(Runnable call) {
        call.run();
        return null;
    }
}

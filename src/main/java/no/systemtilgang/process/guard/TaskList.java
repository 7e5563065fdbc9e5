package no.systemtilgang.process.guard;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;

/**
 * The question that Tasklist's filters ask all day: the tasks of some groups, perhaps only active ones and of some
 * kinds, sorted by what stands in the task itself. The engine makes the SQL of each task query anew from a template of
 * two hundred conditions, which takes longer than to run it; this is the same SQL without that
 * ({@code docs/decisions/0006}).
 */
final class TaskList {

    /** What such a query may say, or what is no criterion; the rest must be as in a query that says nothing. */
    private static final Set<String> SAID_BY_QUERY = Set.of(
            "queries",
            "suspensionState",
            "taskDefinitionKeys",
            "initializeFormKeys",
            "withCommentAttachmentInfo",
            "cachedCandidateGroups",
            "cachedUserGroups");

    private static final Set<String> SAID_BY_GROUPS = Set.of(
            "queries",
            "isOrQueryActive",
            "candidateGroups",
            "includeAssignedTasks",
            "cachedCandidateGroups",
            "cachedUserGroups");

    private static final TaskQueryImpl NOTHING_SAID = new TaskQueryImpl();
    private static final List<Field> FIELDS = Arrays.stream(TaskQueryImpl.class.getDeclaredFields())
            .filter(it -> !Modifier.isStatic(it.getModifiers()))
            .peek(it -> it.setAccessible(true))
            .toList();

    private static final String TYPES = ",typeHandler=org.apache.ibatis.type.ArrayTypeHandler}";

    private static final String LINKS = """
            from ACT_RU_IDENTITYLINK where TYPE_ = 'candidate' and GROUP_ID_ = any(#{groups""" + TYPES + ")";

    private static final String TASKS = " from ACT_RU_TASK RES where RES.ID_ in (select TASK_ID_ " + LINKS + ")";

    /** An index has the suspended ones. */
    private static final String COUNT_OF_ACTIVE = "select count(distinct TASK_ID_) " + LINKS
            + " and not exists (select from ACT_RU_TASK where ID_ = TASK_ID_ and SUSPENSION_STATE_ is distinct from 1)";

    private final TaskQueryImpl query;
    private final Map<String, Object> parameters = new HashMap<>();

    private TaskList(TaskQueryImpl query, List<String> groups) {
        this.query = query;
        parameters.put("groups", groups.toArray(String[]::new));
        parameters.put("maxResults", query.getMaxResults());
        parameters.put("firstResult", query.getFirstResult());
    }

    /** The query as such a list, if it is one; it must be ready to run, its limits included. */
    static Optional<TaskList> of(TaskQueryImpl query) {
        List<TaskQueryImpl> parts = query.getQueries();
        if (parts.size() != 2
                || query.getAuthCheck().isAuthorizationCheckEnabled()
                || query.getTenantCheck().isTenantCheckEnabled()
                || !saysNothingBut(SAID_BY_QUERY, query)
                || !saysNothingBut(SAID_BY_GROUPS, parts.get(1))
                || !Boolean.TRUE.equals(parts.get(1).isIncludeAssignedTasks())
                || !query.getOrderingProperties().stream().allMatch(TaskList::isOfTheTask)) {
            return Optional.empty();
        }
        return Optional.ofNullable(parts.get(1).getCandidateGroupsInternal()).map(it -> new TaskList(query, it));
    }

    /**
     * As parameters of the engine's native query. The {@code offset 0} keeps the planner from walking through everybody's
     * tasks in the order of the list until enough of these groups have turned up.
     */
    Map<String, Object> page() {
        return with("select * from (select RES.*" + tasks() + " offset 0) RES order by " + order()
                + " limit #{maxResults} offset #{firstResult}");
    }

    /** The same for the count of all. */
    Map<String, Object> count() {
        boolean allThatAreActive =
                query.getSuspensionState() == SuspensionState.ACTIVE && said(query.getTaskDefinitionKeys()) == null;
        return with(allThatAreActive ? COUNT_OF_ACTIVE : "select count(*)" + tasks());
    }

    private Map<String, Object> with(String sql) {
        parameters.put("sql", sql);
        return parameters;
    }

    private String tasks() {
        String tasks = TASKS;
        if (query.getSuspensionState() != null) {
            parameters.put("state", query.getSuspensionState().getStateCode());
            tasks += " and RES.SUSPENSION_STATE_ = #{state}";
        }
        Object kinds = said(query.getTaskDefinitionKeys());
        if (kinds != null) {
            parameters.put("kinds", kinds);
            tasks += " and RES.TASK_DEF_KEY_ = any(#{kinds" + TYPES + ")";
        }
        return tasks;
    }

    private String order() {
        return query.getOrderingProperties().isEmpty()
                ? "RES.ID_ asc"
                : query.getOrderingProperties().stream().map(TaskList::order).collect(joining(", "));
    }

    /** The names are the engine's own constants; what a caller sends only chooses among them. */
    private static String order(QueryOrderingProperty by) {
        return "RES." + by.getQueryProperty().getName()
                + (by.getDirection() == Direction.DESCENDING ? " desc" : " asc");
    }

    private static boolean isOfTheTask(QueryOrderingProperty by) {
        return by.getRelation() == null && by.getQueryProperty().getFunction() == null;
    }

    private static boolean saysNothingBut(Set<String> these, TaskQueryImpl part) {
        return FIELDS.stream()
                .filter(it -> !these.contains(it.getName()))
                .allMatch(it -> Objects.equals(said(value(it, part)), value(it, NOTHING_SAID)));
    }

    /** A stored filter has empty arrays where it says nothing; the engine's template passes over them. */
    private static Object said(Object value) {
        return value instanceof Object[] array && array.length == 0 ? null : value;
    }

    private static Object value(Field field, TaskQueryImpl query) {
        try {
            return field.get(query);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}

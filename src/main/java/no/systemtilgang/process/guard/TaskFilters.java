package no.systemtilgang.process.guard;

import java.util.List;
import java.util.Map;
import no.systemtilgang.identity.Authorities;
import no.systemtilgang.process.ChangeRequestProcess;
import no.systemtilgang.process.ClientAdministrationProcess;
import no.systemtilgang.process.SystemUserRequestProcess;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.query.Query;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The product's filters in Tasklist: made, and brought up to date, at every start, each of them once however many
 * nodes start. What a person sees in them is limited by the person's groups.
 */
@Component
@Order(2)
class TaskFilters implements ApplicationRunner {

    /** In the order of the screen. */
    static final List<Definition> ALL = List.of(
            new Definition("Mine oppgaver", "Alt som venter på deg", List.of()),
            new Definition(
                    "Til godkjenning",
                    "Forespørsler om systemtilganger og om endringer, som du kan godkjenne eller avvise",
                    List.of(SystemUserRequestProcess.APPROVE_TASK, ChangeRequestProcess.APPROVE_TASK)),
            new Definition(
                    "Klienter",
                    "Systemtilganger som venter på at du legger til klienter",
                    List.of(ClientAdministrationProcess.ADD_CLIENTS_TASK)));

    private static final String ONE_NODE_AT_A_TIME =
            "select true from (select pg_advisory_xact_lock(hashtext('systemtilgang.task-filters'))) as locked";

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final JdbcClient jdbc;

    TaskFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations, JdbcClient jdbc) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.jdbc = jdbc;
    }

    /**
     * A filter as the program wants it.
     *
     * @param taskKeys the tasks that it shows, as the models name them; none for all
     */
    record Definition(String name, String description, List<String> taskKeys) {}

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        jdbc.sql(ONE_NODE_AT_A_TIME).query(Boolean.class).single();
        ALL.forEach(this::bringUpToDate);
    }

    private void bringUpToDate(Definition wanted) {
        List<Filter> stored = stored(wanted.name());
        Filter filter = filters.saveFilter((stored.isEmpty() ? filters.newTaskFilter(wanted.name()) : stored.get(0))
                .setQuery(query(wanted))
                .setProperties(properties(wanted)));
        stored.stream().skip(1).forEach(it -> filters.deleteFilter(it.getId()));
        letEndUsersRead(filter.getId());
    }

    private List<Filter> stored(String name) {
        return filters.createFilterQuery()
                .filterName(name)
                .orderByFilterId()
                .asc()
                .list();
    }

    private Query<?, ?> query(Definition wanted) {
        var query = tasks.createTaskQuery().active();
        if (!wanted.taskKeys().isEmpty()) {
            query.taskDefinitionKeyIn(wanted.taskKeys().toArray(String[]::new));
        }
        return query.orderByTaskPriority().desc().orderByTaskCreateTime().desc();
    }

    private static Map<String, Object> properties(Definition wanted) {
        return Map.of("priority", ALL.indexOf(wanted), "description", wanted.description(), "refresh", true);
    }

    private void letEndUsersRead(String filterId) {
        boolean may = authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.FILTER)
                        .resourceId(filterId)
                        .groupIdIn(Authorities.END_USERS)
                        .count()
                > 0;
        if (may) {
            return;
        }
        Authorization read = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        read.setGroupId(Authorities.END_USERS);
        read.setResource(Resources.FILTER);
        read.setResourceId(filterId);
        read.addPermission(Permissions.READ);
        authorizations.saveAuthorization(read);
    }
}

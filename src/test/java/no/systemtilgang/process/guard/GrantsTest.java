package no.systemtilgang.process.guard;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.identity.Authorities;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine lets groups do is the table in the configuration, to the letter, whatever was there before a start. */
@ApplicationTest
class GrantsTest {

    private final AuthorizationService authorizations;
    private final JdbcClient jdbc;
    private final Grants grants;
    private final TaskFilters filters;
    private final Grants.Table table;

    @Autowired
    GrantsTest(
            AuthorizationService authorizations,
            JdbcClient jdbc,
            Grants grants,
            TaskFilters filters,
            Grants.Table table) {
        this.authorizations = authorizations;
        this.jdbc = jdbc;
        this.grants = grants;
        this.filters = filters;
        this.table = table;
    }

    /** One line of the table, or one row of the engine's. */
    private record Line(int type, String user, String group, int resource, String id, Set<String> permissions) {}

    @Test
    void theEngineHasTheTableAndNothingElse() {
        assertThat(stored()).isEqualTo(wanted());
    }

    @Test
    void nobodyMayDeployCompleteOrChangeWhoMayWhat() {
        Set<String> forbidden = Set.of(
                "ALL",
                "DELETE",
                "UPDATE",
                "UPDATE_INSTANCE",
                "UPDATE_TASK",
                "UPDATE_INSTANCE_VARIABLE",
                "TASK_ASSIGN",
                "TASK_WORK",
                "READ_TASK",
                "MIGRATE_INSTANCE",
                "DELETE_INSTANCE",
                "DELETE_HISTORY",
                "SUSPEND");
        assertThat(table.grants()).allSatisfy(grant -> {
            assertThat(grant.permissions()).doesNotContainAnyElementsOf(forbidden);
            assertThat(grant.resource())
                    .isNotIn(
                            Resources.AUTHORIZATION, Resources.USER, Resources.GROUP, Resources.TASK, Resources.SYSTEM);
        });
        assertThat(table.grants())
                .filteredOn(grant -> grant.resource() == Resources.DEPLOYMENT)
                .allSatisfy(grant -> assertThat(grant.permissions()).containsExactly("READ"));
    }

    /** Type (0 for everybody, 1 a grant, 2 a revocation), group, user, resource type, id, permissions. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1, end-user, -, 6, *, 2147483647",
                "1, process-owner, -, 7, *, 2147483647",
                "1, camunda-admin, -, 4, *, 2147483647",
                "1, -, nysgjerrig.ansatt, 8, *, 2147483647",
                "1, -, nysgjerrig.ansatt, 9, *, 4",
                "1, -, stadig.konsert, 5, *, 2147483647",
                "0, -, *, 0, *, 2147483647",
                "2, -, *, 0, cockpit, 2147483647",
                "1, end-user, -, 5, *, 2",
                "1, end-user, -, 5, some-filter, 2147483647"
            })
    void aStartTakesAwayWhatSomebodyPutIn(
            int type, String group, String user, int resource, String id, int permissions) {
        jdbc.sql("""
                        insert into act_ru_authorization
                            (id_, rev_, type_, group_id_, user_id_, resource_type_, resource_id_, perms_)
                        values ('put-in-by-sql', 1, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(type, group, user, resource, id, permissions))
                .update();

        start();

        assertThat(stored()).isEqualTo(wanted());
    }

    @Test
    void aStartGivesBackWhatSomebodyTookOrWidened() {
        jdbc.sql("delete from act_ru_authorization where group_id_ = 'vendor'").update();
        jdbc.sql("update act_ru_authorization set perms_ = 2147483647 where group_id_ = 'process-owner'")
                .update();
        jdbc.sql("update act_ru_authorization set perms_ = 2147483647 where resource_type_ = 5")
                .update();

        start();

        assertThat(stored()).isEqualTo(wanted());
    }

    /** What every start of the program does. */
    private void start() {
        grants.run(null);
        filters.run(null);
    }

    private Set<Line> stored() {
        return authorizations.createAuthorizationQuery().list().stream()
                .map(it -> new Line(
                        it.getAuthorizationType(),
                        it.getUserId(),
                        it.getGroupId(),
                        it.getResourceType(),
                        it.getResourceId(),
                        names(it)))
                .collect(toSet());
    }

    private Set<Line> wanted() {
        Set<Line> wanted = new HashSet<>();
        table.grants().forEach(it -> wanted.add(line(it.group(), it.resource(), it.id(), it.permissions())));
        jdbc.sql("select id_ from act_ru_filter")
                .query(String.class)
                .list()
                .forEach(id -> wanted.add(line(Authorities.END_USERS, Resources.FILTER, id, List.of("READ"))));
        return wanted;
    }

    private static Line line(String group, Resources resource, String id, List<String> permissions) {
        return new Line(
                Authorization.AUTH_TYPE_GRANT, null, group, resource.resourceType(), id, new TreeSet<>(permissions));
    }

    private static Set<String> names(Authorization authorization) {
        Permission[] known = ResourceTypeUtil.getPermissionsByResourceType(authorization.getResourceType());
        Set<String> names = new TreeSet<>();
        for (Permission permission : authorization.getPermissions(known)) {
            names.add(permission.getName());
        }
        names.remove("NONE");
        return names;
    }
}

package no.systemtilgang.process.guard;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In which of somebody's groups a task waits at all. The planner takes each group of a query for an average one, and for
 * thousands it reads all tasks that there are; most of them have none.
 */
@Component
class WaitingGroups {

    /** So many may all be asked about: with fewer the planner looks each up. */
    static final int FEW = 100;

    private static final String WAITING = """
            select group_id from unnest(?::text[]) as asked (group_id)
            where exists (select from public.act_ru_identitylink where group_id_ = group_id offset 0)""";

    private final JdbcClient jdbc;

    WaitingGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the groups; all of them, where they are few. */
    List<String> among(List<String> groups) {
        return groups.size() <= FEW
                ? groups
                : jdbc.sql(WAITING)
                        .param(groups.toArray(String[]::new))
                        .query(String.class)
                        .list();
    }
}

package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.systemtilgang.ApplicationTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The engine's tables from which a request's rows go when it is decided ({@code docs/decisions/0006}). */
@ApplicationTest
class EmptiedTablesTest {

    private final JdbcClient jdbc;
    private final JdbcClient owner;

    @Autowired
    EmptiedTablesTest(JdbcClient jdbc, Flyway flyway) {
        this.jdbc = jdbc;
        owner = JdbcClient.create(flyway.getConfiguration().getDataSource());
    }

    /** Counted by the server and on one page, as only a table of the test's own is for sure: it would be read whole. */
    @Test
    void areNotReadWholeHoweverFewRowsTheyHave() {
        owner.sql("create table systemtilgang.emptied as select 'one' as id_").update();
        try {
            owner.sql("create index on systemtilgang.emptied (id_)").update();
            owner.sql("analyze systemtilgang.emptied").update();
            owner.sql("grant select on systemtilgang.emptied to systemtilgang_app")
                    .update();

            List<String> plan = jdbc.sql("explain select * from systemtilgang.emptied where id_ = 'one'")
                    .query(String.class)
                    .list();

            assertThat(plan).anyMatch(it -> it.contains("Index"));
        } finally {
            owner.sql("drop table systemtilgang.emptied").update();
        }
    }

    /** Left to itself, the server plans for the values of each of the first five times. */
    @Test
    @Transactional
    void arePlannedForOnceWhateverTheValues() {
        jdbc.sql("prepare waiting (text) as select id_ from act_ru_task where id_ = $1")
                .update();
        try {
            for (int time = 0; time < 3; time++) {
                jdbc.sql("execute waiting ('none')").query(String.class).list();
            }

            assertThat(jdbc.sql("select generic_plans, custom_plans from pg_prepared_statements where name = 'waiting'")
                            .query()
                            .singleRow())
                    .isEqualTo(Map.of("generic_plans", 3L, "custom_plans", 0L));
        } finally {
            jdbc.sql("deallocate waiting").update();
        }
    }

    @Test
    void areAskedOnlyForReferencesBeforeARowGoes() {
        List<String> onDelete = jdbc.sql("""
                        select confdeltype from pg_constraint where contype = 'f'
                        and confrelid in ('public.act_ru_execution'::regclass, 'public.act_ru_task'::regclass)""").query(String.class).list();

        assertThat(onDelete).as("r: restrict").isNotEmpty().containsOnly("r");
    }
}

package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.systemtilgang.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine's tables from which a request's rows go when it is decided ({@code docs/decisions/0006}). */
@ApplicationTest
class EmptiedTablesTest {

    private final JdbcClient jdbc;

    @Autowired
    EmptiedTablesTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @ValueSource(strings = {"act_ru_execution", "act_ru_task", "act_ru_identitylink"})
    void areNotReadWholeHoweverFewRowsTheyHave(String table) {
        List<String> plan = jdbc.sql("explain select * from public." + table + " where id_ = 'one'")
                .query(String.class)
                .list();

        assertThat(plan).anyMatch(it -> it.contains("Index Scan"));
    }

    @Test
    void areAskedOnlyForReferencesBeforeARowGoes() {
        List<String> onDelete = jdbc.sql("""
                        select confdeltype from pg_constraint where contype = 'f'
                        and confrelid in ('public.act_ru_execution'::regclass, 'public.act_ru_task'::regclass)""").query(String.class).list();

        assertThat(onDelete).as("r: restrict").isNotEmpty().containsOnly("r");
    }
}

package no.systemtilgang.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables with the engine's own scripts, in the schema {@code public}, where Camunda's upgrade
 * scripts expect them. CMMN and DMN are switched off, but their tables are there: Cockpit counts them.
 */
@Component
class V1__Engine_tables extends BaseJavaMigration {

    private static final List<String> SCRIPTS = List.of(
            "engine", "case.engine", "decision.engine", "history", "case.history", "decision.history", "identity");

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        String applicationRole = context.getConfiguration()
                .getPlaceholders()
                .get("application_role")
                .replace("\"", "");
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path to public");
            for (String script : SCRIPTS) {
                ScriptUtils.executeSqlScript(
                        connection,
                        new ClassPathResource(
                                "org/camunda/bpm/engine/db/create/activiti.postgres.create." + script + ".sql"));
            }
            statement.execute("grant select, insert, update, delete on all tables in schema public to \""
                    + applicationRole + "\"");
            statement.execute("set search_path to systemtilgang");
        }
    }
}

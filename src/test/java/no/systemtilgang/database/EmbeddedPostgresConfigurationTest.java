package no.systemtilgang.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

class EmbeddedPostgresConfigurationTest {

    @TempDir
    static Path folders;

    private ApplicationContextRunner context;

    @BeforeEach
    void useTheConfiguration() {
        context = new ApplicationContextRunner()
                .withUserConfiguration(EmbeddedPostgresConfiguration.class)
                .withConfiguration(AutoConfigurations.of(
                        ConfigurationPropertiesAutoConfiguration.class,
                        DataSourceAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class))
                .withPropertyValues("systemtilgang.data=" + folders.resolve("data"));
    }

    @Test
    void aDemoWithoutADatabaseGetsOne() {
        context.withPropertyValues(
                        "spring.profiles.active=demo",
                        "spring.datasource.url=",
                        "spring.datasource.hikari.maximum-pool-size=3",
                        "spring.flyway.default-schema=systemtilgang",
                        "spring.flyway.placeholders.application_role=systemtilgang_app")
                .withUserConfiguration(V1__Engine_tables.class)
                .withConfiguration(AutoConfigurations.of(FlywayAutoConfiguration.class))
                .run(started -> {
                    assertThat(started).hasNotFailed();
                    assertThat(started.getBean(DataSource.class))
                            .isInstanceOfSatisfying(
                                    HikariDataSource.class,
                                    pool -> assertThat(pool.getMaximumPoolSize())
                                            .isEqualTo(3));
                    assertThat(started.getBean(JdbcTemplate.class).queryForObject("select current_user", String.class))
                            .isEqualTo("systemtilgang_app");
                    assertThat(started.getBean("migrationDataSource", DataSource.class)
                                    .getConnection()
                                    .getMetaData()
                                    .getUserName())
                            .isEqualTo("systemtilgang_owner");
                });
    }

    @Test
    void theServerStopsAfterTheDataSources() {
        context.withPropertyValues("spring.profiles.active=demo").run(started -> {
            HikariDataSource pool = started.getBean(HikariDataSource.class);
            pool.getConnection().close();
            started.close();
            assertThat(pool.isClosed()).isTrue();
            assertThat(folders.resolve("data/postgresql/postmaster.pid")).doesNotExist();
        });
    }

    @Test
    void aDatabaseOfTheUsersOwnSwitchesItOff() {
        context.withPropertyValues(
                        "spring.profiles.active=demo", "spring.datasource.url=jdbc:postgresql://db.example/own")
                .run(started -> assertThat(started)
                        .doesNotHaveBean(EmbeddedPostgresServer.class)
                        .hasSingleBean(DataSource.class));
    }

    @Test
    void withoutTheDemoProfileNothingIsStarted() {
        new ApplicationContextRunner()
                .withUserConfiguration(EmbeddedPostgresConfiguration.class)
                .run(started -> assertThat(started).doesNotHaveBean(DataSource.class));
    }
}

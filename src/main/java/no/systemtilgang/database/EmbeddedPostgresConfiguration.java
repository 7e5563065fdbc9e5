package no.systemtilgang.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayDataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Gives a demo that names no database of its own the embedded PostgreSQL, with one data source for each role.
 *
 * <p>Both data sources depend on the server, so the container closes them before it stops PostgreSQL.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@Conditional(EmbeddedPostgresConfiguration.NoDatabaseNamed.class)
class EmbeddedPostgresConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedPostgresServer embeddedPostgresServer(@Value("${" + DataFolder.SETTING + ":}") String folder) {
        return EmbeddedPostgresServer.start(Path.of(StringUtils.hasText(folder) ? folder.strip() : "data"));
    }

    /** What the application works with: may read and write where the migrations let it, and change no table. */
    @Bean
    @Primary
    @ConfigurationProperties(prefix = "spring.datasource.hikari")
    HikariDataSource dataSource(EmbeddedPostgresServer server) {
        HikariDataSource dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(server.jdbcUrl() + "?reWriteBatchedInserts=true&ApplicationName=systemtilgang");
        dataSource.setUsername(server.application().name());
        dataSource.setPassword(server.application().password());
        return dataSource;
    }

    /** What Flyway migrates with. Not a candidate elsewhere, so nothing else can get hold of the owner by mistake. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource migrationDataSource(EmbeddedPostgresServer server) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(server.jdbcUrl() + "?ApplicationName=systemtilgang-migration");
        dataSource.setUser(server.owner().name());
        dataSource.setPassword(server.owner().password());
        return dataSource;
    }

    /** An address that is present but empty counts as absent, which a property condition cannot express. */
    static class NoDatabaseNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }
}

/**
 * The trial's own PostgreSQL: a real server, started from Maven artefacts beside the application, so that a trial
 * needs no database set up in advance and still keeps what it has stored.
 *
 * <p>It runs under the profile {@code demo} when no {@code spring.datasource.url} is given. Its files live in the
 * folder named by {@code systemtilgang.data}; see {@link no.systemtilgang.database.DataFolder} for what is where.
 * The rest of the application sees only a {@link javax.sql.DataSource}, and is the same against any other server.
 */
@ApplicationModule(
        allowedDependencies = {},
        displayName = "Database")
package no.systemtilgang.database;

import org.springframework.modulith.ApplicationModule;

package no.systemtilgang.production;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.systemtilgang.TestEnvironment;
import no.systemtilgang.http.Api;
import no.systemtilgang.jar.Jar;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The program as it runs in earnest: no profile, a database of its own, and issuers that we have not written. All tests
 * that ask for it share one, in a process of its own, which ends with the tests.
 */
final class Production implements ExtensionContext.Store.CloseableResource {

    /** Who may log in: everybody else is unknown. */
    static final String LEADER = "05895498765";

    private static final String LEADERS_PSEUDONYM = "leder.en";

    /** An issuer that nobody answers for. */
    static final String DOWN = "http://127.0.0.1:" + TestEnvironment.freePort();

    private final Provider provider = new Provider();
    private final EmbeddedPostgres postgres;
    private final Path beans = TestEnvironment.emptyFolder().resolve("beans");
    private final int port = TestEnvironment.freePort();
    private final Jar program;

    private Production() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().start();
        sql("postgres", "create role tilgang login password 'secret'", "create database tilgang owner tilgang");
        program = Jar.launchUnpacked(port, classPath(), settings());
        program.awaitReadiness();
        sql(
                "tilgang",
                "insert into systemtilgang.organisation (org_no, name) values ('310904473', 'TILFELDIG SUBTIL APE')",
                "insert into systemtilgang.person (person_id, name, national_id) values ('%s', 'LEDER EN', '%s')"
                        .formatted(LEADERS_PSEUDONYM, LEADER),
                "insert into systemtilgang.person_role (person_id, org_no, role_code) values ('%s', '310904473', 'DAGL')"
                        .formatted(LEADERS_PSEUDONYM));
    }

    Provider provider() {
        return provider;
    }

    Api api() {
        return new Api(port);
    }

    String base() {
        return "http://localhost:" + port;
    }

    /** Everything that the program has said. */
    String log() {
        return program.log();
    }

    /** The classes of all beans that it has made. */
    List<String> beans() throws IOException {
        return Files.readAllLines(beans);
    }

    /** Somebody who is not logged in yet. */
    Guest guest() {
        return new Guest(this);
    }

    @Override
    public void close() throws IOException {
        program.close();
        postgres.close();
        provider.close();
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("SYSTEMTILGANG_PUBLICURL", base());
        settings.put("SPRING_DATASOURCE_URL", postgres.getJdbcUrl("tilgang", "tilgang"));
        settings.put("SPRING_DATASOURCE_USERNAME", "tilgang");
        settings.put("SPRING_DATASOURCE_PASSWORD", "secret");
        String login = "SPRING_SECURITY_OAUTH2_CLIENT_";
        settings.put(login + "REGISTRATION_LOGIN_CLIENTID", Provider.CLIENT);
        settings.put(login + "REGISTRATION_LOGIN_CLIENTSECRET", "secret");
        settings.put(login + "PROVIDER_LOGIN_AUTHORIZATIONURI", provider.address(Provider.LOGIN, "authorize"));
        settings.put(login + "PROVIDER_LOGIN_TOKENURI", provider.address(Provider.LOGIN, "token"));
        settings.put(login + "PROVIDER_LOGIN_JWKSETURI", provider.address(Provider.LOGIN, "jwks"));
        settings.put("SYSTEMTILGANG_LOGIN_ISSUER", provider.issuer(Provider.LOGIN));
        settings.put("SYSTEMTILGANG_LOGIN_ENDSESSIONURI", provider.address(Provider.LOGIN, "endsession"));
        String tokens = "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_";
        settings.put(tokens + "ISSUERURI", provider.issuer(Provider.MASKINPORTEN));
        settings.put(tokens + "JWKSETURI", provider.address(Provider.MASKINPORTEN, "jwks"));
        settings.put(tokens + "AUDIENCES", Provider.AUDIENCE);
        settings.put("SYSTEMTILGANG_TOKENS_FURTHERISSUERS_0_ISSUERURI", DOWN);
        settings.put("SYSTEMTILGANG_TOKENS_FURTHERISSUERS_0_JWKSETURI", DOWN + "/jwks");
        settings.put("SYSTEMTILGANG_PROCESSOWNERS", LEADERS_PSEUDONYM);
        // What the tests need: plain HTTP keeps the cookie, and keys grow old quickly.
        settings.put("SERVER_SERVLET_SESSION_COOKIE_SECURE", "false");
        settings.put("SYSTEMTILGANG_KEYS_KEPTFOR", "2s");
        settings.put("SYSTEMTILGANG_KEYS_ATMOSTEVERY", "200ms");
        settings.put(ToldBeans.FILE, beans.toString());
        return settings;
    }

    /** The packaged program and its libraries, and one class of ours that must be inside. */
    private static String classPath() throws IOException {
        String file = ToldBeans.class.getName().replace('.', '/') + ".class";
        Path copy = TestEnvironment.emptyFolder();
        Files.createDirectories(copy.resolve(file).getParent());
        try (InputStream compiled = ToldBeans.class.getClassLoader().getResourceAsStream(file)) {
            Files.copy(compiled, copy.resolve(file));
        }
        Files.writeString(
                Files.createDirectories(copy.resolve("META-INF")).resolve("spring.factories"),
                "org.springframework.context.ApplicationListener=" + ToldBeans.class.getName());
        return Jar.unpack(TestEnvironment.emptyFolder()) + File.pathSeparator + copy;
    }

    private void sql(String database, String... statements) throws SQLException {
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String it : statements) {
                statement.execute(it);
            }
        }
    }

    /** Gives it to the tests that ask for it. */
    static final class Resolver implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Production.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(Production.class, it -> start(), Production.class);
        }

        private static Production start() {
            try {
                return new Production();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
    }
}

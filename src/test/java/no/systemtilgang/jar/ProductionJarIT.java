package no.systemtilgang.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import no.systemtilgang.TestEnvironment;
import no.systemtilgang.http.Api;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.http.Grade;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged jar as it runs in earnest: a database and issuers of the user's own, and nothing of the trial. */
class ProductionJarIT {

    /** Nobody answers here: whatever is fetched at start stops the start. */
    private static final String ISSUER = "http://127.0.0.1:" + TestEnvironment.freePort();

    private static final Path UNUSED = TestEnvironment.emptyFolder();

    private static EmbeddedPostgres postgres;
    private static Jar jar;
    private static Api api;

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role approvals login password 'secret'");
            statement.execute("create database approvals owner approvals");
        }
        jar = Jar.launch(settings());
        jar.awaitReadiness();
        api = new Api(jar.port());
    }

    @AfterAll
    static void stop() throws IOException {
        if (jar != null) {
            jar.close();
        }
        postgres.close();
    }

    @Test
    void itStartsOnADatabaseOfTheUsersOwnWhileTheIssuersAreDown() {
        assertThat(jar.readiness()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(jar.runsPostgres()).as("an embedded database").isFalse();
        assertThat(UNUSED).as("the embedded database's folder").isEmptyDirectory();
    }

    @Test
    void personsAreSentToTheLoginProvider() {
        Answer answer = api.get("/oauth2/authorization/login", null);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.response().headers().firstValue("Location").orElseThrow())
                .startsWith(ISSUER + "/authorize?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/api-docs", "/swagger-ui.html", "/swagger-ui/index.html"})
    void theApisDescriptionIsNotForEverybody(String path) {
        assertThat(api.get(path, null).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /demo/login",
        "POST, /demo/login",
        "GET, /demo/party",
        "POST, /demo/party/roles/give",
        "GET, /demo/token/enterprise?orgNo=991825827&scopes=altinn:authentication/systemuser.request.write",
        "GET, /demo/token/personal?person=stadig.konsert",
        "GET, /smartcloud",
        "POST, /smartcloud/connect",
        "GET, /smartcloud/receipt",
        "POST, /oauth2/token",
        "GET, /oauth2/authorize?response_type=code&client_id=systemtilgang",
        "GET, /oauth2/jwks",
        "GET, /.well-known/openid-configuration"
    })
    void nothingOfTheTrialAnswers(String method, String path) {
        Answer answer = api.send(method, path, null, "");

        if (answer.status() == 302) {
            assertThat(answer.response().headers().firstValue("Location").orElseThrow())
                    .endsWith("/oauth2/authorization/login");
        } else {
            assertThat(answer.status()).isBetween(400, 499);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/systemtilgang", "/engine-rest/task", "/camunda/app/tasklist/", "/actuator/health/liveness"})
    void browsersAreToldToComeByHttpsOnly(String path) {
        assertThat(api.send("GET", path, null, "").header("Strict-Transport-Security"))
                .isEqualTo("max-age=63072000; includeSubDomains");
    }

    /** As it is behind a load balancer that ends the encryption. */
    @Test
    void redirectsAndCookiesAreForTheEncryptedPublicAddress() {
        Answer answer = api.get("/systemtilgang", null);

        assertThat(answer.header("Location")).isEqualTo("https://systemtilgang.example/oauth2/authorization/login");
        assertThat(answer.header("Set-Cookie")).contains("Secure", "HttpOnly", "SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/systemtilgang",
                "/login/out",
                "/login/failed",
                "/tilgjengelighet",
                "/oauth2/authorization/login"
            })
    void whatEverybodyCanOpenIsGradedAsThePublicObservatoriesDo(String path) {
        Grade grade = Grade.of(api.get(path, null).response().headers(), true);

        assertThat(grade.flaws()).isEmpty();
        assertThat(grade.letter()).isEqualTo("A+");
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("SYSTEMTILGANG_DATA", UNUSED.toString());
        settings.put("SYSTEMTILGANG_PUBLICURL", "https://systemtilgang.example");
        settings.put("SPRING_DATASOURCE_URL", postgres.getJdbcUrl("approvals", "approvals"));
        settings.put("SPRING_DATASOURCE_USERNAME", "approvals");
        settings.put("SPRING_DATASOURCE_PASSWORD", "secret");
        String login = "SPRING_SECURITY_OAUTH2_CLIENT_";
        settings.put(login + "REGISTRATION_LOGIN_CLIENTID", "systemtilgang");
        settings.put(login + "REGISTRATION_LOGIN_CLIENTSECRET", "secret");
        settings.put(login + "PROVIDER_LOGIN_AUTHORIZATIONURI", ISSUER + "/authorize");
        settings.put(login + "PROVIDER_LOGIN_TOKENURI", ISSUER + "/token");
        settings.put(login + "PROVIDER_LOGIN_JWKSETURI", ISSUER + "/jwks");
        settings.put("SYSTEMTILGANG_LOGIN_ISSUER", ISSUER);
        settings.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI", ISSUER);
        settings.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWKSETURI", ISSUER + "/jwks");
        return settings;
    }
}

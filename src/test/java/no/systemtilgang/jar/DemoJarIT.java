package no.systemtilgang.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.TestEnvironment;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged jar as a trial. */
class DemoJarIT {

    private static final Path DATA = TestEnvironment.emptyFolder();

    private static Jar jar;

    @BeforeAll
    static void start() {
        jar = Jar.startDemo(DATA);
    }

    @AfterAll
    static void stop() {
        if (jar != null) {
            jar.close();
        }
    }

    @Test
    void readinessIsUp() {
        assertThat(jar.readiness()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void tasklistsFormComesFromTheDeployment() {
        Answer answer = new SmartCloud(jar).ask(UUID.randomUUID().toString(), jar.port());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        WebPerson stadig = WebPerson.logIn(jar, "stadig.konsert");
        String task = stadig.tasksOf(UUID.fromString(answer.json().path("id").asText()))
                .path(0)
                .path("id")
                .asText();

        HttpResponse<String> form = stadig.deployedForm(task);

        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("cam-script").contains("Godkjenn systemtilgang");
    }

    @Test
    void theLogEndsWithWhatANewcomerNeeds() {
        jar.awaitLog("One request over REST");

        assertThat(jar.log())
                .contains("STADIG KONSERT", "DRESS MINST", "NYSGJERRIG ANSATT", "FREMMED LEDER", "PROSESS EIER")
                .contains(jar.base() + "/smartcloud", jar.base() + "/systemtilgang")
                .contains(jar.base() + "/camunda/app/tasklist/", jar.base() + "/camunda/app/cockpit/")
                .contains("curl -s " + jar.base() + "/authentication/api/v1/systemuser/request/vendor");
    }

    @Test
    void aSecondInstanceOnTheSameFolderIsRefused() {
        try (Jar second = Jar.launchDemo(DATA)) {
            assertThat(second.exitCode()).isNotZero();
            assertThat(second.log())
                    .contains("Another instance uses " + DATA)
                    .contains("SYSTEMTILGANG_DATA")
                    .doesNotContain("\tat ");
        }
        assertThat(jar.readiness()).contains("UP");
    }

    @Test
    void withoutProfileAndSettingsItSaysWhatIsMissing() {
        try (Jar bare = Jar.launch(Map.of())) {
            assertThat(bare.exitCode()).isNotZero();
            assertThat(bare.log())
                    .contains("SPRING_DATASOURCE_URL")
                    .contains(
                            "systemtilgang.public-url",
                            "spring.datasource.url",
                            "spring.security.oauth2.client.registration.login.client-id",
                            "spring.security.oauth2.client.registration.login.client-secret",
                            "spring.security.oauth2.client.provider.login.authorization-uri",
                            "spring.security.oauth2.client.provider.login.token-uri",
                            "spring.security.oauth2.client.provider.login.jwk-set-uri",
                            "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri")
                    .contains("--spring.profiles.active=demo")
                    .doesNotContain("\tat ");
        }
    }
}

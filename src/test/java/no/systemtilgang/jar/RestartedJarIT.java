package no.systemtilgang.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import no.systemtilgang.TestEnvironment;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;

/** What is stored outlives the program, however it ends. */
class RestartedJarIT {

    private final Path data = TestEnvironment.emptyFolder();

    @Test
    void everythingIsThereAfterAStopOnAnotherPortAndAfterAKill() {
        UUID request;
        int formerPort;
        try (Jar first = Jar.startDemo(data)) {
            formerPort = first.port();
            request = created(new SmartCloud(first).ask("first", first.port()));
        }
        UUID another;
        Jar second = Jar.startDemo(data);
        try {
            assertThat(second.port()).isNotEqualTo(formerPort);
            everythingIsThereOnce(second, request);
            redirectsFollowThePort(second, formerPort);
            aDecisionWorks(second, request);
            another = created(new SmartCloud(second).ask("another", second.port()));
        } finally {
            second.kill();
        }
        try (Jar third = Jar.startDemo(data)) {
            assertThat(new SmartCloud(third).statusOf(request)).isEqualTo("Accepted");
            assertThat(new SmartCloud(third).statusOf(another)).isEqualTo("New");
            everythingIsThereOnce(third, another);
        }
    }

    private static void everythingIsThereOnce(Jar jar, UUID waiting) {
        assertThat(new SmartCloud(jar).statusOf(waiting)).isEqualTo("New");
        assertThat(WebPerson.logIn(jar, "stadig.konsert").tasksOf(waiting))
                .singleElement()
                .satisfies(task -> assertThat(task.path("name").asText()).startsWith("Godkjenn systemtilgang: "));
        assertThat(WebPerson.logIn(jar, "prosess.eier").definitions())
                .extracting(it -> it.path("key").asText() + " " + it.path("version"))
                .containsExactlyInAnyOrder(
                        "system-user-request 1",
                        "client-administration 1",
                        "change-request 1",
                        "system-user-creation 1",
                        "system-user-removal 1");
    }

    private static void redirectsFollowThePort(Jar jar, int formerPort) {
        SmartCloud smartCloud = new SmartCloud(jar);
        assertThat(smartCloud.ask("former port", formerPort).status()).isEqualTo(400);
        assertThat(smartCloud.ask("new port", jar.port()).status()).isEqualTo(201);
    }

    private static void aDecisionWorks(Jar jar, UUID request) {
        HttpResponse<String> page = WebPerson.logIn(jar, "stadig.konsert").approve(request);

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.uri().getPath()).endsWith("/besvart");
        assertThat(new SmartCloud(jar).statusOf(request)).isEqualTo("Accepted");
    }

    private static UUID created(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return UUID.fromString(answer.json().path("id").asText());
    }
}

package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.party.Parties;
import no.systemtilgang.party.Party;
import no.systemtilgang.process.Given;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whoever knows an id has nothing of it: at every path of every controller, with the real ids of all that an organisation
 * has, everybody else is refused, told nothing, and changes nothing. That the same call succeeds is shown each time.
 */
@ApplicationTest
class ForeignIdsTest {

    /** Everybody reads which systems there are, and the page of a list leads on to the page that refuses. */
    private static final Set<String> OPEN = Set.of(
            "GET /authentication/api/v1/systemregister/{systemId:(?!vendor$).+}",
            "GET /authentication/api/v1/systemregister/{systemId:(?!vendor$).+}/rights",
            "GET /authentication/api/v1/systemregister/{systemId:(?!vendor$).+}/accesspackages",
            "GET /systemtilgang/{id}/klienter/liste");

    private final Api api;
    private final JdbcClient jdbc;
    private final ApplicationContext context;
    private final List<Mapping> mappings;
    private final Party mine;
    private final Actor.Person stranger;

    @Autowired
    ForeignIdsTest(
            @Value("${server.port}") int port,
            JdbcClient jdbc,
            ApplicationContext context,
            RequestMappingHandlerMapping requestMappingHandlerMapping) {
        api = new Api(port);
        this.jdbc = jdbc;
        this.context = context;
        mappings = Mapping.all(requestMappingHandlerMapping);
        Given given = context.getAutowireCapableBeanFactory().createBean(Given.class);
        mine = context.getBean(Parties.class).party(given.organisation()).orElseThrow();
        stranger = given.person(mine.orgNo(), "DAGL", "KLADM", "ADMAI");
    }

    /** Somebody who is no owner, and how he calls. */
    private record Attacker(String name, Function<Attempt, Answer> sends) {}

    @TestFactory
    Stream<DynamicTest> nobodyElseHasAnythingOfAnId() {
        Estate estate = new Estate(api, context);
        Attempts attempts = new Attempts(estate, mine);
        List<Attacker> people = new ArrayList<>();
        List<Attacker> programs = new ArrayList<>();
        person("another organisation's approver", stranger, people, programs);
        Actor.Person former = estate.person("DAGL", "KLADM", "ADMAI");
        person("an approver who has lost the role since the page was opened", former, people, programs);
        estate.take(former, "DAGL", "KLADM", "ADMAI");
        person("the process owner", new Actor.Person("prosess.eier"), people, programs);
        String rival = api.token(Api.RIVAL, Owners.SCOPES);
        programs.add(new Attacker("a rival vendor", it -> it.by(api, rival)));
        return mappings.stream()
                .filter(it -> !OPEN.contains(it.toString()))
                .filter(it -> !attempts.of(it).isEmpty())
                .map(it -> dynamicTest(it.toString(), () -> {
                    EveryRow before = EveryRow.now(jdbc);
                    for (Attacker attacker : it.isApi() ? programs : people) {
                        attempts.of(it).stream()
                                .filter(estate::isNamedIn)
                                .forEach(attempt -> assertRefused(attacker, attempt, estate));
                    }
                    assertThat(EveryRow.now(jdbc)).isEqualTo(before);
                }));
    }

    @TestFactory
    Stream<DynamicTest> whoeverMaySucceedsWithTheSame() {
        Estate[] whole = {null};
        Owners[] owners = {null};
        return mappings.stream()
                .filter(it -> !OPEN.contains(it.toString()))
                .map(it -> dynamicTest(it.toString(), () -> {
                    if (whole[0] == null) {
                        whole[0] = new Estate(api, context);
                        owners[0] = new Owners(api, whole[0]);
                    }
                    List<Attempt> attempts = new Attempts(whole[0], mine).of(it);
                    if (!attempts.isEmpty()) {
                        List<String> answers = new ArrayList<>();
                        assertThat(attempts.stream().flatMap(owners[0]::send).anyMatch(answer -> {
                                    answers.add(answer.status() + " " + answer.body());
                                    return answer.status() < 400;
                                }))
                                .as(() -> "somebody succeeds with " + it + ": " + answers)
                                .isTrue();
                    }
                    if (!it.isRead()) {
                        whole[0] = null;
                    }
                }));
    }

    private void person(String name, Actor.Person person, List<Attacker> people, List<Attacker> programs) {
        Browser browser = Browser.of(api, person.id());
        String csrf = Owners.csrf(browser);
        people.add(new Attacker(name, it -> it.by(browser, csrf)));
        String token = api.personalToken(person.id(), Owners.SCOPES);
        programs.add(new Attacker(name, it -> it.by(api, token)));
    }

    private static void assertRefused(Attacker attacker, Attempt attempt, Estate estate) {
        Answer answer = attacker.sends().apply(attempt);
        String what = attacker.name() + ": " + attempt;
        if (attempt.path().endsWith("/escalate") && answer.status() == 200) {
            assertThat(answer.body()).as("as published").isEqualTo("false");
        } else if (attempt.mapping().isApi()) {
            assertThat(answer.status()).as(what).isIn(400, 401, 403, 404);
        } else {
            assertThat(answer.status()).as(what).isIn(403, 404);
        }
        String said = attempt.said();
        assertThat(Browser.told(answer))
                .as(what)
                .doesNotContain(estate.secrets().stream()
                        .filter(it -> !said.contains(it))
                        .toArray(String[]::new));
    }
}

package no.systemtilgang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.spring.JqwikSpringSupport;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.party.Parties;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.process.Given;
import no.systemtilgang.register.Systems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Whatever a program sends to whatever the API's description names, the service itself never fails. */
@JqwikSpringSupport
@ApplicationTest
class ApiPropertyTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static World world;
    private static List<Operation> operations;

    @Autowired
    ApiPropertyTest(@Value("${server.port}") int port, PartyChanges changes, Systems systems, Parties parties)
            throws IOException {
        if (world == null) {
            Api api = new Api(port);
            JsonNode description = JSON.readTree(api.get("/v3/api-docs", null).body());
            world = new World(api, new Given(changes, systems), parties, scopes(description));
            operations = Operation.of(JSON.readTree(world.moved(description.toString())));
        }
    }

    @Provide
    Arbitrary<Call> calls() {
        return Calls.of(operations);
    }

    @Tag("thorough")
    @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void noCallMakesTheServiceFail(@ForAll("calls") Call call) {
        Answer answer = world.make(call);

        assertThat(answer.status()).as("%s answered %s", call, answer.body()).isLessThan(500);
        Statistics.label("answers")
                .collect(answer.status() / 100)
                .coverage(it -> it.check(2).percentage(share -> share >= 5));
    }

    /** All scopes of the description, for tokens that pass every door. */
    private static String scopes(JsonNode description) {
        Set<String> scopes = new TreeSet<>(description.findValuesAsText("description").stream()
                .flatMap(it -> Pattern.compile("`([^`]+)`").matcher(it).results())
                .map(it -> it.group(1))
                .collect(Collectors.toSet()));
        return String.join(" ", scopes);
    }
}

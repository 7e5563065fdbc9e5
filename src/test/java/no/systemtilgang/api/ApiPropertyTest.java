package no.systemtilgang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    private static World world;
    private static List<Operation> operations;

    @Autowired
    ApiPropertyTest(@Value("${server.port}") int port, PartyChanges changes, Systems systems, Parties parties) {
        if (world == null) {
            Api api = new Api(port);
            Description description = Description.of(api);
            world = new World(api, new Given(changes, systems), parties, description.scopes());
            operations = description.operations(world::moved);
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
                .coverage(it -> it.check(2).percentage(share -> share >= 3));
    }
}

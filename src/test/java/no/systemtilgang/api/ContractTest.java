package no.systemtilgang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.party.Parties;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Flaw;
import no.systemtilgang.process.Given;
import no.systemtilgang.process.RequestSweep;
import no.systemtilgang.register.Systems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The contract in {@code contract.txt}, case by case, and that nothing of the API is missing there. */
@ApplicationTest
class ContractTest {

    /** An accepted request's system user answers first, and nobody denies. */
    private static final Set<Code> NEVER_AT_THE_API = Set.of(Code.OTHER_TYPE_ACCEPTED, Code.OTHER_TYPE_DENIED);

    private static Cast cast;

    private final Api api;
    private final Description description;

    @Autowired
    ContractTest(
            @Value("${server.port}") int port,
            PartyChanges changes,
            Parties parties,
            Systems systems,
            JdbcClient jdbc,
            RequestSweep sweep) {
        api = new Api(port);
        description = Description.of(api);
        if (cast == null) {
            cast = new Cast(api, new Given(changes, systems), changes, parties, jdbc, sweep, description.scopes());
        }
    }

    static Stream<ContractCase> cases() throws IOException {
        return ContractCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theApiKeepsTheContract(ContractCase it) {
        Answer answer = new Situation(api, cast, it.given()).call(it);

        assertThat(answer.status()).as(answer.body()).isEqualTo(it.status());
        if (!it.code().isEmpty()) {
            assertThat(codes(answer.json())).as(answer.body()).contains(it.code());
        }
    }

    @Test
    void everyOperationIsInTheContractAndSucceedsThere() throws IOException {
        List<Operation> operations = description.operations(UnaryOperator.identity());
        Set<String> inContract = cases().filter(it -> it.status() < 300)
                .map(it -> Description.operation(operations, it.method(), Situation.whole(it.path()))
                        .map(Operation::id)
                        .orElseThrow(() -> new AssertionError("No operation for " + it)))
                .collect(Collectors.toSet());

        assertThat(operations)
                .extracting(Operation::id)
                .allSatisfy(it -> assertThat(inContract).contains(it));
    }

    @Test
    void everyPublishedCodeIsInTheContract() throws IOException {
        Set<String> inContract = cases().map(ContractCase::code).collect(Collectors.toCollection(HashSet::new));
        Stream<String> codes = Stream.of(Code.values())
                .filter(it -> it.wire().startsWith("AUTH-") && !NEVER_AT_THE_API.contains(it))
                .map(Code::wire);
        Stream<String> flaws = Stream.of(Flaw.Kind.values()).map(Flaw.Kind::wire);

        assertThat(Stream.concat(codes, flaws))
                .allSatisfy(it -> assertThat(inContract).contains(it));
    }

    private static List<String> codes(JsonNode problem) {
        List<String> codes = new ArrayList<>(problem.path("validationErrors").findValuesAsText("code"));
        codes.add(problem.path("code").asText());
        return codes;
    }
}

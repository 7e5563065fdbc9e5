package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import no.systemtilgang.problem.Code;
import no.systemtilgang.request.NewRequest;
import no.systemtilgang.request.UserType;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class InvalidTest extends Story {

    @Autowired
    InvalidTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    /** What is wrong with a request, and the code that says so. */
    private record Wrong(Code code, String what, Function<Given, NewRequest> request) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static final String SOMEBODY = "310904473";

    private static final String NUL_IN_AN_ACTION = """
            [{"action": "read\u0000",
              "resource": [{"id": "urn:altinn:resource", "value": "ske-krav-og-betalinger"}]}]""";

    static Stream<Wrong> wrongRequests() {
        return Stream.of(
                new Wrong(Code.UNKNOWN_PARTY, "unknown organisation", it -> it.ownRequest("987654325", Given.CLAIMS)),
                new Wrong(Code.UNKNOWN_PARTY, "no organisation number", it -> it.ownRequest("abc", Given.CLAIMS)),
                new Wrong(
                        Code.SYSTEM_NOT_FOUND,
                        "unknown system",
                        it -> Given.request(UserType.STANDARD, "991825827_unknown", SOMEBODY, Given.CLAIMS)),
                new Wrong(
                        Code.SYSTEM_NOT_FOUND,
                        "another vendor's system",
                        it -> Given.request(UserType.STANDARD, "312605031_konkurrentskyen", SOMEBODY, Given.CLAIMS)),
                new Wrong(
                        Code.RIGHT_NOT_FOUND,
                        "a right too many",
                        it -> Given.request(
                                UserType.STANDARD,
                                it.system(Given.CLAIMS),
                                SOMEBODY,
                                Given.rights("ske-krav-og-betalinger", "nav-sykefravaer"))),
                new Wrong(
                        Code.RIGHT_NOT_FOUND,
                        "another right",
                        it -> Given.request(
                                UserType.STANDARD, it.system(Given.CLAIMS), SOMEBODY, Given.rights("nav-sykefravaer"))),
                new Wrong(
                        Code.PACKAGE_NOT_IN_SYSTEM,
                        "another package",
                        it -> Given.request(
                                UserType.AGENT,
                                it.system(Given.AUDITOR),
                                SOMEBODY,
                                Given.packages("revisormedarbeider"))),
                new Wrong(
                        Code.PACKAGE_NOT_ASSIGNABLE,
                        "a client package for own use",
                        it -> it.ownRequest(SOMEBODY, Given.AUDITOR)),
                new Wrong(
                        Code.PACKAGE_NOT_ASSIGNABLE,
                        "an unknown package",
                        it -> it.ownRequest(SOMEBODY, Given.packages("finnes-ikke"))),
                new Wrong(
                        Code.PACKAGE_NOT_FOR_CLIENTS,
                        "an own package for clients",
                        it -> Given.request(
                                UserType.AGENT,
                                it.system(Given.packages("tilgangsstyrer")),
                                SOMEBODY,
                                Given.packages("tilgangsstyrer"))),
                new Wrong(
                        Code.REDIRECT_URL_NOT_REGISTERED,
                        "a redirect URL of somebody else",
                        it -> withUrl(it.system(Given.CLAIMS), "https://evil.example/receipt")),
                new Wrong(Code.NO_REDIRECT_URLS, "a redirect URL where none is registered", it -> {
                    String system = it.system(Given.CLAIMS);
                    it.register(system, Given.CLAIMS);
                    return withUrl(system, Given.RECEIPT);
                }));
    }

    @ParameterizedTest
    @MethodSource("wrongRequests")
    void aWrongRequestIsRefusedAndNothingIsStored(Wrong wrong) {
        NewRequest asked = wrong.request().apply(given);
        long before = instances();

        assertThat(refusal(() -> submitted(asked))).isEqualTo(wrong.code());

        assertThat(traces.requests(asked)).isZero();
        assertThat(instances()).isEqualTo(before);
    }

    static Stream<Map<String, Object>> wrongVariables() {
        return Stream.of(
                Map.of("systemId", 42),
                Map.of("systemUserType", "robot"),
                Map.of("systemUserType", "agent"),
                Map.of("rights", "[{"),
                Map.of("rights", "{}"),
                Map.of("rights", "[null]"),
                Map.of("rights", NUL_IN_AN_ACTION),
                Map.of("rights", "[] and more"),
                Map.of("rights", ""),
                Map.of("rights", List.of()),
                Map.of("externalRef", "x".repeat(256)),
                Map.of("integrationTitle", "a\0b"),
                Map.of("request", "a variable named like a bean"),
                Map.of("decision", "approve"),
                Map.of("status", "Accepted"));
    }

    @ParameterizedTest
    @MethodSource("wrongVariables")
    void wrongVariablesAreRefusedAtTheEnginesDoorToo(Map<String, Object> wrong) {
        NewRequest asked = given.ownRequest(SOMEBODY, Given.CLAIMS);
        Map<String, Object> variables = new HashMap<>(RequestVariables.of(asked));
        variables.putAll(wrong);
        long before = instances();

        Code code = refusal(() -> acting.as(
                Given.SMARTCLOUD,
                () -> engine.getRuntimeService().startProcessInstanceByKey(SystemUserRequestProcess.KEY, variables)));

        assertThat(code.status()).isEqualTo(400);
        assertThat(traces.requests(asked)).isZero();
        assertThat(instances()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"systemId", "partyOrgNo"})
    void aMissingVariableIsRefused(String name) {
        Map<String, Object> variables = new HashMap<>(RequestVariables.of(given.ownRequest(SOMEBODY, Given.CLAIMS)));
        variables.remove(name);

        assertThat(problem(() -> acting.as(
                                Given.SMARTCLOUD,
                                () -> engine.getRuntimeService()
                                        .startProcessInstanceByKey(SystemUserRequestProcess.KEY, variables)))
                        .detail())
                .contains(name);
    }

    private static NewRequest withUrl(String system, String url) {
        return new NewRequest(
                UserType.STANDARD, system, SOMEBODY, UUID.randomUUID().toString(), null, Given.CLAIMS, url);
    }

    private long instances() {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().count();
    }
}

package no.systemtilgang.http;

import static java.util.stream.Collectors.joining;
import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What is no question that a decision can be made of, and who may not ask. */
@ApplicationTest
class RefusedQuestionsTest {

    private final Api api;
    private final Decisions decisions;

    @Autowired
    RefusedQuestionsTest(@Value("${server.port}") int port) {
        api = new Api(port);
        decisions = new Decisions(api);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"systemUserId\":null                              | 'systemUserId' is missing.",
                "\"systemUserId\":\" \"                             | 'systemUserId' is missing.",
                "\"systemUserId\":\"1-1-1-1-1\"                     | 'systemUserId' must be a UUID.",
                "\"systemUserId\":\"ABEiM0RVZneImaq7zN3u/w==\"      | 'systemUserId' must be a UUID.",
                "\"systemUserId\":\"\\u0000\"                       | 'systemUserId' has a control character",
                "\"resource\":null                                  | exactly one",
                "\"resource\":\"\"                                  | exactly one",
                "\"accessPackage\":\"urn:altinn:accesspackage:toll\"| exactly one",
                "\"resource\":\"ske\\u0000\"                        | 'resource' has a control character",
                "\"resource\":\"ske\\ud83d\"                        | 'resource' has a control character",
                "\"resource\":null,\"accessPackage\":\"a\\nb\"      | 'accessPackage' has a control character",
                "\"partyOrgNo\":null                                | 'partyOrgNo' is missing.",
                "\"partyOrgNo\":\"310904474\"                       | nine digits, the last one a check digit",
                "\"partyOrgNo\":\"310 904 473\"                     | nine digits, the last one a check digit",
                "\"partyOrgNo\":\"31090447\"                        | nine digits, the last one a check digit",
                "\"partyOrgNo\":\"３１０９０４４７３\"               | nine digits, the last one a check digit",
                "\"partyOrgNo\":\"31090\\u00004473\"                | 'partyOrgNo' has a control character",
                "\"partyOrgNo\":310904473                           | The body is not the JSON",
                "\"resource\":[\"ske-krav-og-betalinger\"]          | The body is not the JSON"
            })
    void whatIsNoQuestionIsRefusedWithAClearSentence(String members, String sentence) {
        Answer refused = decisions.ask(question(members));

        assertRefused(refused, 400, "STD-00000");
        assertThat(refused.json().path("detail").asText()).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"systemUserId", "resource", "partyOrgNo"})
    void whatIsTooLongIsRefused(String member) {
        Answer refused = decisions.ask(question("\"%s\":\"%s\"".formatted(member, "1".repeat(256))));

        assertRefused(refused, 400, "STD-00000");
        assertThat(refused.json().path("detail").asText()).contains("longer than 255");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "{", "<x/>"})
    void anUnreadableBodyIsRefused(String body) {
        assertRefused(decisions.ask(body), 400, "STD-00000");
    }

    @Test
    void onlyTheScopeOpensTheDoor() {
        String body = question("\"action\":\"read\"");

        assertThat(decisions.ask(body).status()).isEqualTo(200);
        assertThat(api.post(Decisions.PATH, null, body).status()).isEqualTo(401);
        assertThat(api.post(Decisions.PATH + "/", null, body).status()).isEqualTo(401);
        assertThat(api.post(Decisions.PATH, api.token(Api.SMARTCLOUD), body).status())
                .isEqualTo(403);
        assertThat(api.get(Decisions.PATH, api.token(Api.SMARTCLOUD, Decisions.SCOPE))
                        .status())
                .isEqualTo(403);
        assertThat(api.get("/authorization/", api.token(Api.SMARTCLOUD, Decisions.SCOPE))
                        .status())
                .isEqualTo(403);
    }

    /** A question of the right form, with further members; of two with one name, the last counts. */
    /** A question that is right but for these members. */
    private static String question(String members) {
        return Stream.concat(
                        Stream.of(
                                        "\"systemUserId\":\"505f8488-3d48-4c15-8e21-35cb9432f815\"",
                                        "\"resource\":\"ske-krav-og-betalinger\"",
                                        "\"partyOrgNo\":\"310904473\"")
                                .filter(it -> !members.contains(it.substring(0, it.indexOf(':')))),
                        Stream.of(members))
                .collect(joining(",", "{", "}"));
    }
}

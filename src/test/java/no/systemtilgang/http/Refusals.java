package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import no.systemtilgang.http.Api.Answer;

/** What every refusal looks like. */
final class Refusals {

    private Refusals() {}

    /** The answer is a problem with this status and code, and with words. */
    static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).as(answer.body()).isEqualTo(code);
        assertThat(answer.json().path("title").asText()).isNotBlank();
        assertThat(answer.json().path("detail").asText()).isNotBlank();
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    }

    /** The answer is the client's fault, and tells nothing of our insides. */
    static void assertClientError(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("org.camunda", "org.springframework", "java.", "SQL");
    }
}

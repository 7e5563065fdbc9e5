package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import no.systemtilgang.http.Api.Answer;

/** Asks what a system user may do. */
final class Decisions {

    static final String PATH = "/authorization/api/v1/decision";
    static final String SCOPE = "altinn:authorization/authorize";

    private final Api api;
    private final String token;

    Decisions(Api api) {
        this.api = api;
        token = api.token(Api.SMARTCLOUD, SCOPE);
    }

    /** Whether it may use the guide's resource. */
    String claims(Object systemUserId, String orgNo) {
        return of(systemUserId, "ske-krav-og-betalinger", orgNo);
    }

    /** The decision and why, about a resource's id or a package's URN. */
    String of(Object systemUserId, String thing, String orgNo) {
        Answer answer =
                ask("""
                {"systemUserId":"%s","%s":"%s","partyOrgNo":"%s"}""".formatted(systemUserId, thing.startsWith("urn:") ? "accessPackage" : "resource", thing, orgNo));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode decision = answer.json();
        assertThat(decision.path("reason").asText()).endsWith(".");
        return decision.path("decision").asText() + " "
                + decision.path("reasonCode").asText();
    }

    Answer ask(String body) {
        return api.post(PATH, token, body);
    }
}

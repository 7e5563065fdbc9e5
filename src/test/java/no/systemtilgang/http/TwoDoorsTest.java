package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

@ApplicationTest
class TwoDoorsTest {

    private final Api api;

    TwoDoorsTest(@Value("${server.port}") int port) {
        api = new Api(port);
    }

    @Test
    void aVendorsRequestIsCreated() {
        Answer answer = api.post("/authentication/api/v1/systemuser/request/vendor", api.token(Api.SMARTCLOUD), """
                {"systemId": "991825827_smartcloud", "partyOrgNo": "310904473", "externalRef": "first",
                 "rights": [{"resource": [{"id": "urn:altinn:resource", "value": "ske-krav-og-betalinger"}]}]}""");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("status").asText()).isEqualTo("New");
    }
}

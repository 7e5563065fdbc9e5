package no.systemtilgang.jar;

import java.util.UUID;
import no.systemtilgang.http.Api;
import no.systemtilgang.http.Api.Answer;

/** The guide's vendor at the API of a running jar. */
final class SmartCloud {

    private static final String REQUESTS = "/authentication/api/v1/systemuser/request/vendor";

    private final Api api;

    SmartCloud(Jar jar) {
        api = new Api(jar.port());
    }

    /** Asks for access to STADIG KONSERT's organisation, with a receipt on the port given. */
    Answer ask(String externalRef, int receiptPort) {
        return api.post(REQUESTS, token(), """
                {"systemId": "991825827_smartcloud", "partyOrgNo": "310904473", "externalRef": "%s",
                 "rights": [{"resource": [{"id": "urn:altinn:resource", "value": "ske-krav-og-betalinger"}]}],
                 "redirectUrl": "http://localhost:%d/smartcloud/receipt"}""".formatted(externalRef, receiptPort));
    }

    String statusOf(UUID request) {
        return api.get(REQUESTS + "/" + request, token()).json().path("status").asText();
    }

    private String token() {
        return api.token(Api.SMARTCLOUD);
    }
}

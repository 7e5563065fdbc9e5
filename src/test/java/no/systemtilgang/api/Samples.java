package no.systemtilgang.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Bodies that are right, to be changed. */
final class Samples {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String CLAIMS =
            "[{\"resource\":[{\"id\":\"urn:altinn:resource\",\"value\":\"ske-krav-og-betalinger\"}]}]";

    private static final Map<String, String> BODIES = Map.of(
            "system", """
                    {"id":"{vendorOrgNo}_{uuid}","vendor":{"ID":"0192:{vendorOrgNo}"},
                     "name":{"nb":"Prøve","nn":"Prøve","en":"Sample"},"description":{"nb":"","nn":"","en":""},
                     "rights":%s,"accessPackages":[{"urn":"urn:altinn:accesspackage:skatt-naering"}],
                     "clientId":["client-{uuid}"],"allowedRedirectUrls":["https://smartcloud.example/receipt"],
                     "isVisible":false}""".formatted(CLAIMS),
            "rights", CLAIMS,
            "packages", "[{\"urn\":\"urn:altinn:accesspackage:skatt-naering\"}]",
            "ask", """
                    {"systemId":"{system}","partyOrgNo":"{orgNo}","externalRef":"{ref}","rights":%s,
                     "redirectUrl":"https://smartcloud.example/receipt"}""".formatted(CLAIMS),
            "client ask", """
                    {"systemId":"{clientSystem}","partyOrgNo":"{firmOrgNo}","externalRef":"{ref}",
                     "accessPackages":[{"urn":"urn:altinn:accesspackage:ansvarlig-revisor"}]}""",
            "change", """
                    {"requiredAccessPackages":[{"urn":"urn:altinn:accesspackage:skatt-naering"}]}""",
            "decision", """
                    {"systemUserId":"{id}","resource":"ske-krav-og-betalinger","partyOrgNo":"{orgNo}"}""",
            "nothing", "{}",
            "new", "{\"integrationTitle\":\"Egen\"}");

    private Samples() {}

    /** A sample by its name, with members replaced by those of a JSON object that may follow the name. */
    static String body(String wanted) {
        int changes = wanted.indexOf('{');
        String name = (changes < 0 ? wanted : wanted.substring(0, changes)).strip();
        if (changes < 0) {
            return BODIES.get(name);
        }
        try {
            ObjectNode body = (ObjectNode) JSON.readTree(BODIES.get(name));
            JsonNode members = JSON.readTree(wanted.substring(changes));
            members.properties().forEach(it -> {
                if (it.getValue().isNull()) {
                    body.remove(it.getKey());
                } else {
                    body.set(it.getKey(), it.getValue());
                }
            });
            return body.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(wanted, e);
        }
    }
}

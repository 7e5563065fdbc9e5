package no.systemtilgang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import no.systemtilgang.http.Api;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.party.Parties;
import no.systemtilgang.process.Given;

/** An organisation, a vendor and its systems of their own, on which made-up calls can do no harm to other tests. */
final class World {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int KEPT_IDS = 200;
    private static final int REFERENCES = 100;

    /** The id in the examples. */
    private static final String SOME_ID = "505f8488-3d48-4c15-8e21-35cb9432f815";

    /** The systems of the examples, and what they may ask for. */
    private static final Map<String, String> SYSTEMS = Map.of(
            "smartcloud",
                    "\"rights\":[{\"resource\":[{\"id\":\"urn:altinn:resource\",\"value\":\"ske-krav-og-betalinger\"}]}]",
            "smartcloud_klient", "\"accessPackages\":[{\"urn\":\"urn:altinn:accesspackage:ansvarlig-revisor\"}]");

    private static final String SYSTEM = """
            {"id":"991825827_%1$s","vendor":{"ID":"0192:991825827"},
             "name":{"nb":"Prøve","nn":"Prøve","en":"Sample"},"description":{"nb":"","nn":"","en":""},%2$s,
             "allowedRedirectUrls":["https://smartcloud.example/receipt"],"isVisible":false}""";

    private final Api api;
    private final String orgNo;
    private final String vendor;
    private final Map<String, String> usual;
    private final Map<String, String> tokens;
    private int calls;
    private int round;
    private final List<String> ids = new ArrayList<>();

    World(Api api, Given given, Parties parties, String scopes) {
        this.api = api;
        orgNo = given.organisation();
        vendor = given.organisation();
        usual = Map.of(
                "party",
                String.valueOf(parties.party(orgNo).orElseThrow().id()),
                "orgNo",
                orgNo,
                "orgno",
                orgNo,
                "systemId",
                vendor + "_smartcloud",
                "system-id",
                vendor + "_smartcloud",
                "externalRef",
                "kunde-1",
                "external-ref",
                "kunde-1");
        tokens = Map.of(
                "vendor", api.token(vendor, scopes),
                "rival", api.token(Api.RIVAL, scopes),
                "leader", api.personalToken(given.person(orgNo, "DAGL").id(), scopes),
                "stranger", api.personalToken(given.person(orgNo).id(), scopes));
        registerSystems();
    }

    private void registerSystems() {
        for (Map.Entry<String, String> system : SYSTEMS.entrySet()) {
            Answer answer = api.post(
                    "/authentication/api/v1/systemregister/vendor",
                    tokens.get("vendor"),
                    current(moved(SYSTEM.formatted(system.getKey(), system.getValue()))));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
    }

    /** A deleted system's id is taken for good: a text that speaks of the systems that have taken their place. */
    private String current(String text) {
        return round == 0 ? text : text.replace("_smartcloud", "_smartcloud" + round);
    }

    /** A text of the trial that speaks of this world's vendor and organisation instead. */
    String moved(String text) {
        return text.replace("991825827", vendor).replace("310904473", orgNo).replace("314250052", orgNo);
    }

    /** Makes the call and remembers the ids in the answer. */
    Answer make(Call call) {
        Operation operation = call.operation();
        String path = operation.path();
        for (int i = 0; i < call.path().size(); i++) {
            String name = operation.pathParameters().get(i);
            path = path.replace("{" + name + "}", encoded(name, call.path().get(i)));
        }
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < call.query().size(); i++) {
            String name = operation.queryParameters().get(i);
            query.append(query.isEmpty() ? "?" : "&")
                    .append(name)
                    .append("=")
                    .append(encoded(name, call.query().get(i)));
        }
        Answer answer = api.send(
                operation.method(),
                path + query,
                tokens.get(call.caller()),
                call.contentType(),
                call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body(call)));
        remember(answer);
        if (operation.id().equals("VendorSystems.delete") && answer.status() < 300) {
            round++;
            registerSystems();
        }
        return answer;
    }

    /** Of the same example, sent again and again, come requests with different references. */
    private String body(Call call) {
        return current(call.body())
                .replace("kunde-42", "kunde-" + calls++ % REFERENCES)
                .replace(SOME_ID, knownId(calls));
    }

    private String encoded(String name, String value) {
        return URLEncoder.encode(filledIn(name, value), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String filledIn(String name, String value) {
        if (value.equals(Call.USUAL)) {
            return current(usual.getOrDefault(name, knownId(calls)));
        }
        return value.startsWith("known:id:") ? knownId(Integer.parseInt(value.substring(9))) : value;
    }

    private String knownId(int number) {
        return ids.isEmpty() ? UUID.randomUUID().toString() : ids.get(number % ids.size());
    }

    private void remember(Answer answer) {
        if (answer.status() < 300) {
            ID.matcher(answer.body()).results().map(MatchResult::group).limit(3).forEach(this::remember);
        }
    }

    private void remember(String id) {
        if (!ids.contains(id)) {
            ids.add(id);
            if (ids.size() > KEPT_IDS) {
                ids.remove(0);
            }
        }
    }
}

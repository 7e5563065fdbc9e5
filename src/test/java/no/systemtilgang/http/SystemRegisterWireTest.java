package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static no.systemtilgang.http.SystemBody.REGISTER;
import static no.systemtilgang.http.SystemBody.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.jwt.JwtEncoder;

/** Who comes in at the register's door, and in what form. */
@ApplicationTest
class SystemRegisterWireTest {

    private final Api api;
    private final WrongTokens wrong;
    private final String token;

    @Autowired
    SystemRegisterWireTest(@Value("${server.port}") int port, JwtEncoder issuer) {
        api = new Api(port);
        wrong = new WrongTokens(api, issuer);
        token = api.token(Api.SMARTCLOUD, SystemBody.WRITE);
    }

    @Test
    void namesMayBeInAnyCaseAndUnknownOnesArePassedOver() {
        String sent = SystemBody.sample()
                .json()
                .replace("\"id\":", "\"Id\":")
                .replace("\"vendor\":", "\"Vendor\":")
                .replace("\"ID\":", "\"iD\":")
                .replace("\"clientId\":", "\"ClientId\":")
                .replace("\"isVisible\":true", "\"IsVisible\":false,\"authority\":1,\"isDeleted\":true");

        Answer answer = api.post(VENDOR, token, sent);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void theIdAndTheVendorAreTrimmedButNoNamesAndClients() {
        SystemBody system = SystemBody.sample();
        String client = " " + system.clientId() + " ";
        String sent = system.json()
                .replace(system.id(), " \\t" + system.id() + "\\n")
                .replace("\"0192:991825827\"", "\" 0192:991825827 \"")
                .replace(system.clientId(), client)
                .replace("The Matrix NN", " nn ");

        assertThat(api.post(VENDOR, token, sent).status()).isEqualTo(200);

        JsonNode read = api.get(system.path(), token).json();
        assertThat(read.path("clientId").path(0).asText()).isEqualTo(client);
        assertThat(read.path("name").path("nn").asText()).isEqualTo(" nn ");
    }

    @Test
    void aSlashAtTheEndChangesNothing() {
        SystemBody system = SystemBody.sample();
        String person = api.token(Api.SMARTCLOUD, SystemBody.END_USER);

        assertThat(api.post(VENDOR + "/", token, system.json()).status()).isEqualTo(200);
        assertThat(api.get(system.path() + "/", token).body())
                .isEqualTo(api.get(system.path(), token).body());
        assertThat(api.get(VENDOR + "/", token).status()).isEqualTo(200);
        assertThat(api.get(REGISTER + "/", person).status()).isEqualTo(200);
        assertThat(api.get(REGISTER + "/", null).status()).isEqualTo(401);
        assertThat(api.get(VENDOR + "/", person).status()).isEqualTo(403);
    }

    @Test
    void eachDoorHasItsScope() {
        SystemBody system = SystemBody.sample().registered(api, token);
        String person = api.token(Api.SMARTCLOUD, SystemBody.END_USER);
        String vendors = api.token(Api.SMARTCLOUD, SystemBody.WRITE + " " + SystemBody.ADMIN);
        String requests = api.token(Api.SMARTCLOUD);
        String own = REGISTER + "/" + system.id();
        Map<String, List<String>> writing = Map.of(
                "GET", List.of(VENDOR, system.path(), system.path() + "/changelog"),
                "POST", List.of(VENDOR),
                "PUT", List.of(system.path(), system.path() + "/rights", system.path() + "/accesspackages"),
                "DELETE", List.of(system.path()));

        for (String path : List.of(REGISTER, own, own + "/rights", own + "/accesspackages")) {
            assertThat(api.get(path, person).status()).as(path).isEqualTo(200);
            assertThat(api.get(path, vendors).status()).as(path).isEqualTo(403);
            assertThat(api.get(path, requests).status()).as(path).isEqualTo(403);
            assertThat(api.get(path, null).status()).as(path).isEqualTo(401);
        }
        writing.forEach((method, paths) -> paths.forEach(path -> {
            for (String without : List.of(person, requests)) {
                assertThat(api.send(method, path, without, system.json()).status())
                        .isEqualTo(403);
            }
            assertThat(api.send(method, path, null, system.json()).status()).isEqualTo(401);
        }));
    }

    @Test
    void aTokenWithoutAnOrganisationRegistersNothing() {
        String nobody = wrong.of(it -> it.claim("scope", SystemBody.ADMIN).claims(claims -> claims.remove("consumer")));

        assertRefused(api.get(VENDOR, nobody), 403, "SYS-00403");
        assertRefused(api.post(VENDOR, nobody, SystemBody.sample().json()), 403, "SYS-00403");
    }
}

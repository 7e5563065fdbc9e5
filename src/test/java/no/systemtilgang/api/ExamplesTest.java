package no.systemtilgang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The examples in the API's description work in the trial: taken from there and sent as they are. */
@ApplicationTest
class ExamplesTest {

    private final Api api;
    private final List<Operation> operations;
    private final String vendor;
    private final String person;

    @Autowired
    ExamplesTest(@Value("${server.port}") int port) {
        api = new Api(port);
        Description description = Description.of(api);
        operations = description.operations(UnaryOperator.identity());
        vendor = api.token(Api.SMARTCLOUD, description.scopes());
        person = api.personalToken("stadig.konsert", description.scopes());
    }

    @Test
    void everyBodyHasAnExample() {
        Stream<String> withBody = operations.stream()
                .filter(Operation::takesBody)
                .filter(it -> !it.hasBody())
                .map(Operation::id);

        assertThat(withBody).isEmpty();
    }

    @Test
    void theExamplesOfRequestsAreTaken() {
        assertThat(send("VendorRequests.create", vendor).status()).isIn(200, 201);
        assertThat(send("VendorRequests.createForClients", vendor).status()).isIn(200, 201);
    }

    @Test
    void theExamplesOfSystemsAreTaken() {
        String system = operation("VendorSystems.register").example().path("id").asText();

        assertThat(send("VendorSystems.register", vendor).status()).isEqualTo(200);
        for (String operation :
                List.of("VendorSystems.replace", "VendorSystems.replaceRights", "VendorSystems.replacePackages")) {
            assertThat(send(operation, vendor, Map.of("systemId", system)).status())
                    .as(operation)
                    .isEqualTo(200);
        }
        assertThat(send("VendorSystems.delete", vendor, Map.of("systemId", system))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theExampleOfAChangeIsWellFormed() {
        Map<String, String> ids = Map.of(
                "correlation-id", UUID.randomUUID().toString(),
                "system-user-id", UUID.randomUUID().toString());

        assertThat(send("VendorChangeRequests.create", vendor, ids).code()).isEqualTo("AUTH-00015");
    }

    @Test
    void theExampleOfASelfMadeSystemUserIsTakenOnce() {
        Answer created = send("SystemUsersOfParty.create", person, Map.of("party", "500000"));

        assertThat(created.status()).as(created.body()).isIn(200, 400);
        if (created.status() == 400) {
            assertThat(created.code()).isEqualTo("AUTH-00004");
        } else {
            api.send(
                    "DELETE",
                    "/authentication/api/v1/systemuser/500000/"
                            + created.json().path("id").asText(),
                    person,
                    "");
        }
    }

    private Operation operation(String id) {
        return operations.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    private Answer send(String operation, String token) {
        return send(operation, token, Map.of());
    }

    private Answer send(String id, String token, Map<String, String> parameters) {
        Operation operation = operation(id);
        String path = operation.path();
        for (String name : operation.pathParameters()) {
            path = path.replace("{" + name + "}", parameters.get(name));
        }
        StringBuilder query = new StringBuilder();
        for (String name : operation.queryParameters()) {
            if (parameters.containsKey(name)) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append("=")
                        .append(parameters.get(name));
            }
        }
        return api.send(
                operation.method(),
                path + query,
                token,
                operation.hasBody() ? operation.example().toString() : "");
    }
}

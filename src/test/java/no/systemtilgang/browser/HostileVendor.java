package no.systemtilgang.browser;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.http.Api;
import no.systemtilgang.http.Api.Answer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A vendor that lays {@link Bait} in every text of its own, over HTTP as vendors send them; its name is bait too. */
final class HostileVendor {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SYSTEMS = "/authentication/api/v1/systemregister/vendor";
    private static final String REQUESTS = "/authentication/api/v1/systemuser/request/vendor";
    private static final String START = "/engine-rest/process-definition/key/system-user-request/start";
    private static final String CHANGES = "/authentication/api/v1/systemuser/changerequest/vendor";
    private static final List<?> CLAIMS = List.of(Map.of(
            "action", Bait.in("action"),
            "resource", List.of(Map.of("id", "urn:altinn:resource", "value", "ske-krav-og-betalinger"))));

    private final Api api;
    private final JdbcClient jdbc;
    private final String orgNo;
    private final String token;
    private final String ownSystem;
    private final String clientSystem;

    HostileVendor(ApplicationContext context, Office office) {
        api = new Api(Integer.parseInt(context.getEnvironment().getRequiredProperty("server.port")));
        jdbc = context.getBean(JdbcClient.class);
        orgNo = office.has.organisation(Bait.in("vendor"));
        token = api.token(orgNo, Api.READ + " " + Api.WRITE + " altinn:authentication/systemregister.write");
        ownSystem = system("own", CLAIMS, "skatt-naering");
        clientSystem = system("clients", List.of(), "ansvarlig-revisor");
    }

    /** Where browsers go after an answer; as much of a script as a registered address can hold. */
    String receipt() {
        return api.base() + "/smartcloud/receipt?a='onerror=top.caught=1//&b=javascript:top.caught=1&c=$%7B7*7%7D";
    }

    /** Asks at the door of the API for a system user for own use. */
    UUID asks(Office office) {
        Answer answer = send(
                REQUESTS,
                Map.of(
                        "systemId",
                        ownSystem,
                        "partyOrgNo",
                        office.orgNo,
                        "externalRef",
                        Bait.SHORT + UUID.randomUUID(),
                        "integrationTitle",
                        Bait.in("title"),
                        "redirectUrl",
                        receipt(),
                        "rights",
                        CLAIMS));
        return UUID.fromString(answer.json().path("id").asText());
    }

    /** Asks at the door of the engine for a system user for clients. */
    UUID asksForClients(Office office) {
        Answer answer = send(
                START,
                Map.of(
                        "variables",
                        Map.of(
                                "systemUserType", variable("agent"),
                                "systemId", variable(clientSystem),
                                "partyOrgNo", variable(office.orgNo),
                                "externalRef", variable(Bait.SHORT + UUID.randomUUID()),
                                "integrationTitle", variable(Bait.in("title")),
                                "accessPackages",
                                        variable("[{\"urn\":\"urn:altinn:accesspackage:ansvarlig-revisor\"}]"))));
        return UUID.fromString(answer.json().path("businessKey").asText());
    }

    /** Asks for a change of its system user: more than it has, and less of what nobody has heard of. */
    UUID asksForChange(UUID systemUser) {
        UUID id = UUID.randomUUID();
        send(
                CHANGES + "?correlation-id=" + id + "&system-user-id=" + systemUser,
                Map.of(
                        "requiredAccessPackages",
                        packages("skatt-naering"),
                        "unwantedAccessPackages",
                        packages(Bait.SHORT),
                        "unwantedRights",
                        CLAIMS,
                        "redirectUrl",
                        receipt()));
        return id;
    }

    String ownSystem() {
        return ownSystem;
    }

    /** Nobody else is to choose what it has registered. */
    void hides() {
        jdbc.sql("update systemtilgang.registered_system set is_visible = false where name::text like '%caught%'")
                .update();
    }

    private String system(String kind, List<?> rights, String accessPackage) {
        String id = orgNo + "_" + kind;
        send(
                SYSTEMS,
                Map.of(
                        "id", id,
                        "vendor", Map.of("authority", Bait.in("authority"), "ID", "0192:" + orgNo),
                        "name", texts("name"),
                        "description", texts("description"),
                        "rights", rights,
                        "accessPackages", packages(accessPackage),
                        "clientId", List.of(Bait.in("clientId") + UUID.randomUUID()),
                        "isVisible", kind.equals("own"),
                        "allowedRedirectUrls", List.of(api.base() + "/smartcloud/receipt")));
        return id;
    }

    private static Map<String, String> texts(String field) {
        return Map.of("nb", Bait.in(field + " nb"), "nn", Bait.in(field + " nn"), "en", Bait.in(field + " en"));
    }

    private static List<?> packages(String name) {
        return List.of(Map.of("urn", "urn:altinn:accesspackage:" + name));
    }

    private static Map<String, String> variable(String value) {
        return Map.of("value", value);
    }

    private Answer send(String path, Map<String, ?> body) {
        Answer answer = api.post(path, token, JSON.valueToTree(body).toString());
        if (answer.status() / 100 != 2) {
            throw new AssertionError(path + ": " + answer.status() + " " + answer.body());
        }
        return answer;
    }
}

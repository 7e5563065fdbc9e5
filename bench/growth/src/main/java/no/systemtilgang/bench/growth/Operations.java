package no.systemtilgang.bench.growth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is measured, each over HTTP with a session or a token. */
final class Operations {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String START = "/engine-rest/process-definition/key/system-user-request/start";
    private static final String BY_SYSTEM = Sample.REQUESTS + "/bysystem/" + Sample.SYSTEM;
    private static final String USERS_BY_SYSTEM = "/authentication/api/v1/systemuser/vendor/bysystem/" + Sample.SYSTEM;
    private static final String STREAM = "/authentication/api/v1/systemuser/internal/systemusers/stream";
    private static final String REQUEST = "/systemtilgang/foresporsel/";
    private static final String LIST =
            "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}],\"active\":true}";
    private static final String COUNT = "{\"active\":true}";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Operations() {}

    static List<Operation> all() {
        return List.of(
                new Operation("create, published API", it -> {
                    String body = Sample.request(Sample.SYSTEM, it.workOrgNo, it.freshReference());
                    return () -> it.vendor.post(Sample.REQUESTS, body);
                }),
                new Operation("create, engine's door", it -> {
                    String body = start(it.workOrgNo, it.freshReference());
                    return () -> it.vendor.post(START, body);
                }),
                new Operation("read, vendor", it -> {
                    UUID id = it.anyOf(it.requests);
                    return () -> it.vendor.get(Sample.REQUESTS + "/" + id);
                }),
                new Operation("request page", it -> {
                    UUID id = it.anyOf(it.waitingForMany);
                    return () -> it.many.get(REQUEST + id);
                }),
                new Operation("approve, page", it -> decide(it, "approve")),
                new Operation("reject, page", it -> decide(it, "reject")),
                new Operation("approve, Tasklist", it -> {
                    String task = it.taskOf(created(it));
                    String body = "{\"variables\":{\"decision\":{\"value\":\"approve\"}}}";
                    return () -> it.work.post(ENGINE + "task/" + task + "/complete", body);
                }),
                new Operation(
                        "task list of 3",
                        it -> () -> it.few.post(filter(it, "list?firstResult=0&maxResults=15"), LIST)),
                new Operation("task count of 3", it -> () -> it.few.post(filter(it, "count"), COUNT)),
                new Operation(
                        "task list of 3,000",
                        it -> () -> it.many.post(filter(it, "list?firstResult=0&maxResults=15"), LIST)),
                new Operation("task count of 3,000", it -> () -> it.many.post(filter(it, "count"), COUNT)),
                new Operation(
                        "task list, acts for 3,000",
                        it -> () -> it.office.post(filter(it, "list?firstResult=0&maxResults=15"), LIST)),
                new Operation("overview", it -> () -> it.few.get("/systemtilgang")),
                new Operation("overview, 3,000 waiting", it -> () -> it.many.get("/systemtilgang")),
                new Operation("overview, acts for 3,000", it -> () -> it.office.get("/systemtilgang")),
                new Operation("overview, search", it -> () -> it.many.get("/systemtilgang?sok=finnes+ikke")),
                new Operation("choose organisation, of 3,000", it -> () -> it.office.get("/systemtilgang/virksomhet")),
                new Operation("inbox", it -> () -> it.few.get("/systemtilgang/foresporsler")),
                new Operation("inbox, 3,000 waiting", it -> () -> it.many.get("/systemtilgang/foresporsler")),
                new Operation("system user page, 5,000 clients", it -> () -> it.firm.get(it.agentPage)),
                new Operation("clients, search", it -> () -> it.firm.get(it.agentPage + "?sok=gaupe")),
                new Operation("addable clients, 5,000", it -> () -> it.firm.get(it.agentPage + "/klienter")),
                new Operation("addable clients, search", it -> () -> it.firm.get(it.agentPage + "/klienter?sok=gaupe")),
                new Operation("add a client", it -> {
                    String client = it.anyOf(it.addable);
                    it.firm.submit(it.agentPage + "/fjern", Map.of("bare", client));
                    return () -> it.firm.submit(it.agentPage + "/klienter", Map.of("bare", client));
                }),
                new Operation("remove a client", it -> {
                    String client = it.anyOf(it.addable);
                    it.firm.submit(it.agentPage + "/klienter", Map.of("bare", client));
                    return () -> it.firm.submit(it.agentPage + "/fjern", Map.of("bare", client));
                }),
                new Operation("access decision", it -> {
                    Map.Entry<UUID, String> client = it.anyOf(it.clients);
                    String body = "{\"systemUserId\":\"%s\",\"partyOrgNo\":\"%s\",\"accessPackage\":\"%s\"}"
                            .formatted(
                                    client.getKey(), client.getValue(), "urn:altinn:accesspackage:ansvarlig-revisor");
                    return () -> it.service.post("/authorization/api/v1/decision", body);
                }),
                new Operation("vendor's requests, first page", it -> () -> it.vendor.get(BY_SYSTEM)),
                new Operation("vendor's requests, page inside", it -> {
                    String page = BY_SYSTEM + "?token=" + place(it, it.anyOf(it.requests));
                    return () -> it.vendor.get(page);
                }),
                new Operation("vendor's system users, first page", it -> () -> it.vendor.get(USERS_BY_SYSTEM)),
                new Operation("vendor's system users, page inside", it -> {
                    String page = USERS_BY_SYSTEM + "?token=" + token(Long.toString(it.scale / 2));
                    return () -> it.vendor.get(page);
                }),
                new Operation("stream, first page", it -> () -> it.register.get(STREAM)),
                new Operation("stream, page inside", it -> {
                    String page = STREAM + "?token=" + token(Long.toString(it.scale / 2));
                    return () -> it.register.get(page);
                }),
                new Operation("history page, 5,000 events", it -> () -> it.firm.get(it.agentPage + "/historikk")),
                new Operation("remove a system user", it -> {
                    UUID id = it.next(it.removable);
                    return () -> it.work.submit("/systemtilgang/" + id + "/slett", Map.of());
                }),
                new Operation("remove a system user with 50 clients", it -> {
                    UUID id = it.next(it.removableAgents);
                    return () -> it.firm.submit("/systemtilgang/" + id + "/slett", Map.of());
                }));
    }

    private static Runnable decide(Stage it, String decision) {
        UUID id = created(it);
        return () -> it.work.submit(REQUEST + id, Map.of("decision", decision));
    }

    private static UUID created(Stage it) {
        return UUID.fromString(field(
                it.vendor.post(Sample.REQUESTS, Sample.request(Sample.SYSTEM, it.workOrgNo, it.freshReference())),
                "id"));
    }

    private static String filter(Stage it, String what) {
        return ENGINE + "filter/" + it.filter + "/" + what;
    }

    private static String start(String orgNo, String reference) {
        return """
                {"variables": {"systemId": {"value": "%s"}, "partyOrgNo": {"value": "%s"}, "externalRef": {"value": "%s"},
                 "rights": {"value": "[{\\"resource\\":[{\\"id\\":\\"urn:altinn:resource\\",\\"value\\":\\"ske-krav-og-betalinger\\"}]}]"}}}""".formatted(Sample.SYSTEM, orgNo, reference);
    }

    private static String place(Stage it, UUID id) {
        return token(it.jdbc
                .sql(
                        "select (extract(epoch from created) * 1000000)::bigint || '/' || id from systemtilgang.request where id = ?")
                .param(id)
                .query(String.class)
                .single());
    }

    private static String token(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private static String field(String json, String name) {
        try {
            return JSON.readTree(json).path(name).asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No JSON: " + json, e);
        }
    }
}

package no.systemtilgang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.systemtilgang.http.Api;
import no.systemtilgang.http.Api.Answer;

/** What is there before a call: systems of its own, and what the case asks for; all of it made through the API. */
final class Situation {

    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z0-9]+)}");
    private static final String REGISTER = "POST /systemregister/vendor";
    private static final String ASK = "POST /systemuser/request/vendor";

    private final Api api;
    private final Cast cast;
    private final Map<String, String> names = new HashMap<>();

    Situation(Api api, Cast cast, String given) {
        this.api = api;
        this.cast = cast;
        names.putAll(cast.names());
        for (String name : new String[] {"ref", "uuid", "uuid2"}) {
            names.put(name, UUID.randomUUID().toString());
        }
        names.put("system", "{vendorOrgNo}_" + UUID.randomUUID());
        names.put("clientSystem", "{vendorOrgNo}_" + UUID.randomUUID());
        names.put("clientId", "client-of-" + names.get("ref"));
        register("{\"id\":\"{system}\",\"clientId\":[\"{clientId}\"]}");
        register("{\"id\":\"{clientSystem}\",\"clientId\":null,\"rights\":null,\"allowedRedirectUrls\":null,"
                + "\"accessPackages\":[{\"urn\":\"urn:altinn:accesspackage:ansvarlig-revisor\"}]}");
        make(given);
    }

    private void make(String given) {
        switch (given) {
            case "nothing" -> {}
            case "deleted system" -> done("vendor", "DELETE /systemregister/vendor/{system}", "");
            case "request" -> id(done("vendor", ASK, "ask"));
            case "rejected" -> after("request", "leader", "POST /systemuser/request/{party}/{id}/reject");
            case "accepted" -> after("request", "leader", "POST /systemuser/request/{party}/{id}/approve");
            case "withdrawn" -> after("request", "vendor", "DELETE /systemuser/request/vendor/{id}");
            case "timed out" -> {
                make("request");
                cast.letExpire(names.get("id"));
            }
            case "request for a package" ->
                id(done(
                        "vendor",
                        ASK,
                        "ask {\"rights\":null,"
                                + "\"accessPackages\":[{\"urn\":\"urn:altinn:accesspackage:skatt-naering\"}]}"));
            case "request for a closed service" -> {
                String closed = "[{\"resource\":[{\"id\":\"urn:altinn:resource\",\"value\":\"ske-intern-kontroll\"}]}]";
                done("vendor", "PUT /systemregister/vendor/{system}/rights", "rights", closed);
                id(done("vendor", ASK, "ask {\"rights\":" + closed + "}"));
            }
            case "client request" -> id(done("vendor", ASK + "/agent", "client ask"));
            case "wide client user" -> {
                String wide = "\"accessPackages\":[{\"urn\":\"urn:altinn:accesspackage:skatt-naering\"}]";
                names.put("wideSystem", "{vendorOrgNo}_" + UUID.randomUUID());
                register("{\"id\":\"{wideSystem}\"," + wide + "}");
                id(done("vendor", ASK + "/agent", "client ask {\"systemId\":\"{wideSystem}\"," + wide + "}"));
                done("administrator", "POST /systemuser/request/agent/{firm}/{id}/approve", "");
            }
            case "rejected client request" ->
                after("client request", "administrator", "POST /systemuser/request/agent/{firm}/{id}/reject");
            case "client user" ->
                after("client request", "administrator", "POST /systemuser/request/agent/{firm}/{id}/approve");
            case "client added" ->
                after("client user", "administrator", "POST /enduser/systemuser/clients?agent={id}&client={client}");
            case "change" -> {
                make("accepted");
                names.put("change", UUID.randomUUID().toString());
                done(
                        "vendor",
                        "POST /systemuser/changerequest/vendor?correlation-id={change}&system-user-id={id}",
                        "change");
            }
            case "rejected change" ->
                after("change", "leader", "POST /systemuser/changerequest/{party}/{change}/reject");
            default -> throw new IllegalArgumentException("No such situation: " + given);
        }
    }

    /** Makes the call of a case. */
    Answer call(ContractCase it) {
        if (it.path().contains("{freshSystem}") || it.body().contains("{freshSystem}")) {
            names.put("freshSystem", "{vendorOrgNo}_" + UUID.randomUUID());
            register("{\"id\":\"{freshSystem}\",\"isVisible\":true}");
        }
        if (it.body().contains("{managerSystem}")) {
            names.put("managerSystem", "{vendorOrgNo}_" + UUID.randomUUID());
            register("{\"id\":\"{managerSystem}\","
                    + "\"accessPackages\":[{\"urn\":\"urn:altinn:accesspackage:tilgangsstyrer\"}]}");
        }
        return send(it.caller(), it.method() + " " + it.path(), it.body());
    }

    private void register(String members) {
        done("vendor", REGISTER, "system " + members);
        names.put("uuid", UUID.randomUUID().toString());
    }

    private void after(String given, String caller, String call) {
        make(given);
        done(caller, call, "");
    }

    private void id(Answer answer) {
        names.put("id", answer.json().path("id").asText());
    }

    private Answer done(String caller, String call, String body) {
        return succeeded(call, send(caller, call, body));
    }

    private void done(String caller, String call, String sample, String json) {
        String[] part = call.split(" ", 2);
        succeeded(call, api.send(part[0], path(part[1]), cast.token(caller), json));
    }

    private static Answer succeeded(String call, Answer answer) {
        assertThat(answer.status()).as("%s answered %s", call, answer.body()).isBetween(200, 299);
        return answer;
    }

    private Answer send(String caller, String call, String body) {
        String[] part = call.split(" ", 2);
        return api.send(part[0], path(part[1]), cast.token(caller), body.isEmpty() ? "" : filled(Samples.body(body)));
    }

    private String path(String path) {
        return whole(filled(path));
    }

    /** Where the contract's path leads: below the published API, unless it says otherwise. */
    static String whole(String path) {
        return path.startsWith("/authorization/") ? path : "/authentication/api/v1" + path;
    }

    private String filled(String text) {
        Matcher name = NAME.matcher(text);
        return name.find() ? filled(name.replaceFirst(it -> Matcher.quoteReplacement(value(it.group(1))))) : text;
    }

    private String value(String name) {
        String value = names.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Nothing is called {" + name + "} here");
        }
        return value;
    }
}

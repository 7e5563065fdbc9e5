package no.systemtilgang.http;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.systemtilgang.party.Party;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Fills a mapping with ids of an estate, each of its variables, parameters and bodies with all that could be meant.
 * What it does not know how to fill in, it does not pass over.
 */
final class Attempts {

    /** Words, places in lists and the like: they name nothing that belongs to anybody. */
    private static final Set<String> NO_IDS = Set.of(
            "sok",
            "etter",
            "egne",
            "klienter",
            "reason",
            "likevel",
            "list",
            "token",
            "packages",
            "useOldFormatForApp",
            "app",
            "sted",
            "til",
            "side",
            "grunn",
            "iss",
            "sid",
            "person");

    private final Map<String, List<String>> variables = new LinkedHashMap<>();
    private final Map<String, List<String>> parameters = new LinkedHashMap<>();
    private final Map<String, List<String>> bodies = new LinkedHashMap<>();

    /** @param mine the organisation of whoever tries, named where one's own may be named beside another's id */
    Attempts(Estate estate, Party mine) {
        List<String> ids = Stream.of(
                        estate.request,
                        estate.clientRequest,
                        estate.change,
                        estate.changing,
                        estate.changeable,
                        estate.own,
                        estate.agent,
                        estate.alone,
                        estate.itself,
                        estate.creation)
                .map(Object::toString)
                .toList();
        List<String> orgNo = List.of(estate.party.orgNo());
        List<String> uuid = List.of(estate.party.uuid().toString());
        List<String> clients = List.of(estate.added.orgNo(), estate.addable.orgNo());
        List<String> clientUuids =
                List.of(estate.added.uuid().toString(), estate.addable.uuid().toString());
        List<String> systems =
                List.of(estate.ownSystem, estate.clientSystem, estate.changingSystem, estate.registered.id());

        variables.put("id", ids);
        variables.put("systemUserId", ids);
        variables.put("batch", List.of(estate.batch.toString()));
        variables.put("taskId", estate.tasks());
        variables.put("party", List.of(String.valueOf(estate.party.id()), String.valueOf(mine.id())));
        variables.put("facilitator", List.of(uuid.get(0), mine.uuid().toString()));
        variables.put("orgNo", orgNo);
        variables.put("systemId", systems);
        variables.put("externalRef", List.of(estate.reference));

        parameters.put("bare", clients);
        parameters.put("klient", clients);
        parameters.put("numre", clients);
        parameters.put("orgNo", orgNo);
        parameters.put("virksomhet", orgNo);
        parameters.put("system", List.of(estate.visibleSystem, estate.creationSystem));
        parameters.put("decision", List.of("approve", "create"));
        parameters.put("agent", ids);
        parameters.put("client", clientUuids);
        parameters.put("party", orgNo);
        parameters.put("facilitator", uuid);
        parameters.put("facilitatorId", uuid);
        parameters.put("partyUuid", uuid);
        parameters.put("provider", uuid);
        parameters.put("correlation-id", List.of(UUID.randomUUID().toString(), estate.change));
        parameters.put("system-user-id", ids);
        parameters.put("system-id", systems);
        parameters.put("orgno", orgNo);
        parameters.put("external-ref", List.of(estate.reference));
        parameters.put("clientId", List.of(estate.registered.clientId()));
        parameters.put("systemProviderOrgNo", List.of(Api.SMARTCLOUD));
        parameters.put("systemUserOwnerOrgNo", orgNo);
        parameters.put("externalRef", List.of(estate.reference));

        bodies.put(
                "CreateRequest",
                List.of(
                        Ask.own()
                                .text("systemId", estate.ownSystem)
                                .text("partyOrgNo", orgNo.get(0))
                                .body(),
                        Ask.forClients()
                                .text("systemId", estate.clientSystem)
                                .text("partyOrgNo", orgNo.get(0))
                                .body()));
        bodies.put("CreateChangeRequest", List.of(TestChanges.BODY));
        bodies.put("CreateSystemUserBody", List.of("{\"systemId\":\"" + estate.visibleSystem + "\"}"));
        bodies.put(
                "SystemRegistration",
                List.of(estate.registered.json(), SystemBody.sample().json()));
        bodies.put("List<Right>", List.of(Ask.rights("ske-krav-og-betalinger-2")));
        bodies.put("List<AccessPackage>", List.of(Ask.packages("ansvarlig-revisor")));
        bodies.put(
                "Question",
                List.of("{\"systemUserId\":\"" + estate.own
                        + "\",\"resource\":\"ske-krav-og-betalinger\",\"partyOrgNo\":\"" + orgNo.get(0) + "\"}"));
    }

    /** Every way to fill the mapping; none when it names nothing that belongs to anybody. */
    List<Attempt> of(Mapping mapping) {
        List<Attempt> ways = List.of(new Attempt(mapping, mapping.pattern(), Map.of(), ""));
        boolean names = false;
        for (Parameter parameter : mapping.handler().getMethod().getParameters()) {
            PathVariable variable = parameter.getAnnotation(PathVariable.class);
            RequestParam field = parameter.getAnnotation(RequestParam.class);
            if (variable != null) {
                String name = name(variable.value(), parameter);
                ways = each(ways, known(variables, name, mapping), (way, value) -> inPath(way, name, value));
                names = true;
            } else if (field != null && !NO_IDS.contains(name(field.value(), parameter))) {
                String name = name(field.value(), parameter);
                ways = each(ways, known(parameters, name, mapping), (way, value) -> inField(way, name, value));
                names = true;
            } else if (parameter.isAnnotationPresent(RequestBody.class)) {
                String type = parameter.getParameterizedType().getTypeName().replaceAll("[\\w.]*[.$](?=[A-Z])", "");
                ways = each(
                        ways,
                        known(bodies, type, mapping),
                        (way, value) -> new Attempt(mapping, way.path(), way.fields(), value));
                names = true;
            }
        }
        return names ? ways : List.of();
    }

    private static Attempt inPath(Attempt way, String name, String value) {
        String path = way.path().replaceFirst("\\{" + name + "(:[^}]*)?}", Api.encode(value));
        return new Attempt(way.mapping(), path, way.fields(), way.body());
    }

    private static Attempt inField(Attempt way, String name, String value) {
        Map<String, String> fields = new LinkedHashMap<>(way.fields());
        fields.put(name, value);
        return new Attempt(way.mapping(), way.path(), fields, way.body());
    }

    private interface Step {
        Attempt with(Attempt way, String value);
    }

    private static List<Attempt> each(List<Attempt> ways, List<String> values, Step step) {
        List<Attempt> longer = new ArrayList<>();
        ways.forEach(way -> values.forEach(value -> longer.add(step.with(way, value))));
        return longer;
    }

    private static List<String> known(Map<String, List<String>> values, String name, Mapping mapping) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new AssertionError("Nobody has said what '" + name + "' of " + mapping
                        + " can be: say it, or that it names nothing of anybody's"));
    }

    private static String name(String given, Parameter parameter) {
        return given.isEmpty() ? annotatedName(parameter) : given;
    }

    private static String annotatedName(Parameter parameter) {
        RequestParam field = parameter.getAnnotation(RequestParam.class);
        return field != null && !field.name().isEmpty() ? field.name() : parameter.getName();
    }
}

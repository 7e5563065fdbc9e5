package no.systemtilgang.portal;

import java.util.List;
import java.util.Map;
import no.systemtilgang.problem.Problem;

/** Why an approval was refused, item by item, in words. */
record Refusal(String title, List<Item> items) {

    private static final Map<String, String> REASONS = Map.of(
            "MissingRoleAccess", "Ingen av rollene dine gir rett til å gi denne tjenesten videre.",
            "MissingPackageAccess", "Du har ikke selv denne tilgangspakken, og kan derfor ikke gi den videre.",
            "ResourceNotDelegable", "Tjenesten kan ikke gis videre.");

    /** One thing that could not be passed on. */
    record Item(String name, String reason) {}

    /** The refusal that a problem tells of, or null when it tells of none. */
    static Refusal of(Problem problem) {
        Object reasons = problem.extensions().get("delegationReasons");
        if (!(reasons instanceof List<?> items)) {
            return null;
        }
        return new Refusal(
                "Forespørselen kan ikke godkjennes",
                items.stream().map(it -> item((Map<?, ?>) it)).toList());
    }

    private static Item item(Map<?, ?> reason) {
        Object code = ((List<?>) reason.get("codes")).get(0);
        return new Item((String) reason.get("name"), REASONS.getOrDefault(code, "Ukjent årsak."));
    }
}

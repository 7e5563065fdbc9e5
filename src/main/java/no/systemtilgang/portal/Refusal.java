package no.systemtilgang.portal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.systemtilgang.problem.Problem;

/** Why an approval was refused, item by item. */
record Refusal(List<Item> items) {

    private static final Set<String> REASONS =
            Set.of("MissingRoleAccess", "MissingPackageAccess", "ResourceNotDelegable");

    /**
     * One thing that could not be passed on.
     *
     * @param service whether it is a service; else it is an access package
     * @param id the service's id, or the package's URN
     * @param name its name in bokmål
     * @param reason the last part of the key of the text that says why
     */
    record Item(boolean service, String id, String name, String reason) {}

    /** The refusal that a problem tells of, or null when it tells of none. */
    static Refusal of(Problem problem) {
        Object reasons = problem.extensions().get("delegationReasons");
        if (!(reasons instanceof List<?> items)) {
            return null;
        }
        return new Refusal(items.stream().map(it -> item((Map<?, ?>) it)).toList());
    }

    private static Item item(Map<?, ?> reason) {
        Object code = ((List<?>) reason.get("codes")).get(0);
        return new Item(
                "resource".equals(reason.get("type")),
                (String) reason.get("id"),
                (String) reason.get("name"),
                REASONS.contains(code) ? (String) code : "unknown");
    }
}

package no.systemtilgang.systemuser;

import java.util.Map;
import no.systemtilgang.party.Organisation;
import no.systemtilgang.party.SearchText;

/**
 * Which part of a list of clients, sorted by name, is asked for.
 *
 * @param search in the name or the organisation number
 * @param after the last one of the part before; null to begin
 * @param limit how many at most
 */
public record Excerpt(SearchText search, Organisation after, int limit) {

    private static final Organisation BEGINNING = new Organisation("", "");

    public Excerpt {
        after = after == null ? BEGINNING : after;
    }

    /** The whole list. */
    public static Excerpt all() {
        return new Excerpt(SearchText.ALL, null, Integer.MAX_VALUE);
    }

    /** What {@link #condition} asks for. */
    Map<String, Object> parameters() {
        return Map.of(
                "text", search.words(),
                "number", search.number(),
                "afterName", after.name(),
                "afterOrgNo", after.orgNo(),
                "limit", limit);
    }

    /** The condition on a table that has the client's name and number. */
    static String condition(String table) {
        return condition(table, ">");
    }

    /** The same for all up to and with {@link #after}. */
    static String upTo(String table) {
        return condition(table, "<=");
    }

    private static String condition(String table, String where) {
        return """
                (%1$s.client_name, %1$s.client_org_no) %2$s (:afterName, :afterOrgNo)
                and (:text = '' or strpos(lower(%1$s.client_name), :text) > 0
                    or :number <> '' and strpos(%1$s.client_org_no, :number) > 0)
                """.formatted(table, where);
    }
}

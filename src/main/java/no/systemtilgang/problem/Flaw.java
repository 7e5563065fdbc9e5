package no.systemtilgang.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that is wrong with a body that can be wrong in several ways at once: an entry of {@code validationErrors}.
 * The codes and paths are the published contract ({@code facts/altinn-api.md} §4), the words are ours.
 */
public record Flaw(Kind kind, Map<String, String> extensions) {

    /** What can be wrong. */
    public enum Kind {
        VENDOR_ID("AUTH.VLD-00000", "/vendor/id", "The vendor's ID must be '0192:' and an organisation number."),
        SYSTEM_ID_FORMAT(
                "AUTH.VLD-00001",
                "/systemid",
                "The system id must be the vendor's organisation number, '_' and a name of Latin letters, digits and"
                        + " signs other than / \\ % and ;."),
        SYSTEM_ID_EXISTS("AUTH.VLD-00002", "/systemid", "A system with this id already exists, or has existed."),
        RESOURCE_NOT_FOUND(
                "AUTH.VLD-00003", "/rights/resource", "A right names a resource that the resource register lacks."),
        CLIENT_ID_TAKEN("AUTH.VLD-00004", "/clientid", "A client id belongs to another system."),
        REDIRECT_URL(
                "AUTH.VLD-00005",
                "/allowedredirecturls",
                "A redirect URL is not an absolute https address, such as https://example.com/receipt."),
        DUPLICATE_RIGHT("AUTH.VLD-00006", "/rights/resource", "A right is there more than once."),
        DUPLICATE_PACKAGE("AUTH.VLD-00007", "/accesspackages", "An access package is there more than once."),
        PACKAGE("AUTH.VLD-00008", "/accesspackages", "An access package does not exist, or cannot be passed on."),
        RESOURCE_ID_FORMAT(
                "AUTH.VLD-00009", "/rights/resource", "The id of a right's resource must be urn:altinn:resource."),
        DUPLICATE_CLIENT_ID("AUTH.VLD-00011", "/clientid", "A client id is there more than once."),
        OTHER_SYSTEM_ID("AUTH.VLD-00012", "/systemid", "The body's system id is not the one in the address."),
        SPACE_IN_SYSTEM_ID("AUTH.VLD-00013", "/systemid", "The system id has a space in it."),
        AGENT_PARAMETER("AUTH.VLD-00014", "?agent", "The query parameter 'agent' is missing, or is not a UUID."),
        AGENT_NOT_FOUND("AUTH.VLD-00014", "?agent", "There is no system user with the id in 'agent'."),
        NOT_AN_AGENT("AUTH.VLD-00015", "?agent", "The system user in 'agent' is not of the type for clients."),
        CLIENT_PARAMETER("AUTH.VLD-00016", "?client", "The query parameter 'client' is missing, or is not a UUID."),
        RESOURCE_TYPE(
                "AUTH.VLD-00017", "/rights/resource", "A right names a resource of a type that is not passed on."),
        VISIBLE_CLIENT_PACKAGE(
                "AUTH.VLD-00018",
                "/accesspackages",
                "A system with access packages for client relationships cannot have isVisible: true.");

        private final String wire;
        private final String path;
        private final String title;

        Kind(String wire, String path, String title) {
            this.wire = wire;
            this.path = path.startsWith("?") ? path : "/registersystemrequest" + path;
            this.title = title;
        }

        /** The code as clients see it. */
        public String wire() {
            return wire;
        }
    }

    /** A flaw that its kind says all about. */
    public static Flaw of(Kind kind) {
        return new Flaw(kind, Map.of());
    }

    /** A flaw with the member that names the items which have it. */
    public static Flaw of(Kind kind, String member, String items) {
        return new Flaw(kind, Map.of(member, items));
    }

    /** The entry of {@code validationErrors}. */
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", kind.wire);
        body.put("title", kind.title);
        body.put("paths", List.of(kind.path));
        body.putAll(extensions);
        return body;
    }
}

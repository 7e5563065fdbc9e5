package no.systemtilgang.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.List;
import java.util.Objects;
import no.systemtilgang.problem.Code;

/** What a system may ask for, a request asks for, or a system user holds: rights and access packages. */
public record Powers(List<Right> rights, List<AccessPackage> accessPackages) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withCoercionConfig(LogicalType.Textual, StrictTexts::apply)
            .build();

    private static final String NOTHING = "[]"; // what most rows hold of one of the two

    private static final ObjectReader RIGHTS = JSON.readerForListOf(Right.class);
    private static final ObjectReader ACCESS_PACKAGES = JSON.readerForListOf(AccessPackage.class);
    private static final ObjectWriter WRITER = JSON.writer();

    public Powers {
        rights = rights == null ? List.of() : List.copyOf(rights);
        accessPackages = accessPackages == null ? List.of() : List.copyOf(accessPackages);
    }

    /** Powers as a body gives them; a missing list is an empty one. */
    public static Powers of(List<Right> rights, List<AccessPackage> accessPackages) {
        requireNoGaps("rights", rights);
        requireNoGaps("accessPackages", accessPackages);
        return new Powers(rights, accessPackages);
    }

    /**
     * Reads powers from two JSON lists; null or blank text is an empty list.
     *
     * @throws no.systemtilgang.problem.Problem (400) when a text is not such a list
     */
    public static Powers fromJson(String rights, String accessPackages) {
        return of(list("rights", rights, RIGHTS), list("accessPackages", accessPackages, ACCESS_PACKAGES));
    }

    /** The rights as a JSON list. */
    public String rightsJson() {
        return json(rights);
    }

    /** The access packages as a JSON list. */
    public String accessPackagesJson() {
        return json(accessPackages);
    }

    public boolean isEmpty() {
        return rights.isEmpty() && accessPackages.isEmpty();
    }

    /** The ids of all resources among the rights. */
    public List<String> resourceIds() {
        return rights.stream().flatMap(right -> right.resourceIds().stream()).toList();
    }

    /** The URNs of all packages. */
    public List<String> packageUrns() {
        return accessPackages.stream().map(AccessPackage::urn).toList();
    }

    /**
     * @throws no.systemtilgang.problem.Problem (400) when an entry is incomplete
     */
    public Powers complete() {
        if (rights.stream().anyMatch(Powers::hasUnstorableAction)) {
            throw Code.INVALID_INPUT.problem().because("A right's 'action' has " + StorableText.FLAW + ".");
        }
        if (rights.stream().anyMatch(Powers::isIncomplete)) {
            throw Code.RIGHT_NOT_FOUND
                    .problem()
                    .because("Each right needs a resource list with at least one {\"id\", \"value\"}.");
        }
        if (accessPackages.stream().anyMatch(it -> it.urn() == null)) {
            throw Code.INVALID_INPUT.problem().because("Each access package needs a urn.");
        }
        return this;
    }

    /** What a resource or package is called is held against the register; the action is only stored. */
    private static boolean hasUnstorableAction(Right right) {
        return right.action() != null && !StorableText.isLine(right.action());
    }

    private static boolean isIncomplete(Right right) {
        return right.resource() == null
                || right.resource().isEmpty()
                || right.resource().stream().anyMatch(it -> it == null || it.id() == null || it.value() == null);
    }

    private static <T> List<T> list(String name, String text, ObjectReader reader) {
        if (text == null || text.isBlank() || text.equals(NOTHING)) {
            return List.of();
        }
        try {
            return reader.readValue(text);
        } catch (JsonProcessingException e) {
            throw notAList(name);
        }
    }

    private static void requireNoGaps(String name, List<?> list) {
        if (list != null && list.stream().anyMatch(Objects::isNull)) {
            throw notAList(name);
        }
    }

    private static RuntimeException notAList(String name) {
        return Code.INVALID_INPUT.problem().because("'" + name + "' must be a JSON list as in the vendor's guide.");
    }

    private static String json(List<?> list) {
        try {
            return WRITER.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package no.systemtilgang.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import no.systemtilgang.problem.Code;

/**
 * Whether a body is whole enough for the rules to be held against it: what must be there is there, and every text can
 * be stored. All that is missing is named at once, in {@code errors}, as the published API does.
 */
final class WholeBody {

    /** More of anything in one system is a mistake. */
    static final int MOST = 1000;

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TEXT = 4000;

    private final Map<String, List<String>> errors = new LinkedHashMap<>();

    private WholeBody() {}

    /**
     * @throws no.systemtilgang.problem.Problem (400) when something is missing, too long or unreadable
     */
    static void require(SystemRegistration body) {
        WholeBody whole = new WholeBody();
        whole.text("id", body.id(), 1, LONGEST_NAME);
        whole.text("vendor", body.vendor() == null ? null : body.vendor().id(), 0, LONGEST_NAME);
        whole.translated("name", body.name(), 1, LONGEST_NAME, StorableText::isLine);
        whole.translated("description", body.description(), 0, LONGEST_TEXT, StorableText::isProse);
        whole.rights(body.rights());
        whole.packages(body.accessPackages());
        whole.texts("clientId", body.clientId(), LONGEST_NAME);
        whole.texts("allowedRedirectUrls", body.allowedRedirectUrls(), LONGEST_TEXT);
        whole.refuse();
    }

    static void requireRights(List<Right> rights) {
        WholeBody whole = new WholeBody();
        whole.rights(rights);
        whole.refuse();
    }

    static void requirePackages(List<AccessPackage> packages) {
        WholeBody whole = new WholeBody();
        whole.packages(packages);
        whole.refuse();
    }

    private void rights(List<Right> rights) {
        if (isShortEnough("rights", rights)) {
            rights.forEach(this::right);
        }
    }

    private void right(Right right) {
        if (right == null || right.resource() == null) {
            wrong("rights", "Each right needs a list 'resource'.");
            return;
        }
        if (right.action() != null) {
            text("rights.action", right.action(), 0, LONGEST_NAME);
        }
        if (isShortEnough("rights.resource", right.resource())) {
            right.resource().forEach(pair -> {
                text("rights.resource.id", pair == null ? null : pair.id(), 0, LONGEST_NAME);
                text("rights.resource.value", pair == null ? null : pair.value(), 0, LONGEST_NAME);
            });
        }
    }

    private void packages(List<AccessPackage> packages) {
        if (isShortEnough("accessPackages", packages)) {
            packages.forEach(it -> text("accessPackages.urn", it == null ? null : it.urn(), 0, LONGEST_NAME));
        }
    }

    private void translated(String field, TranslatedText text, int shortest, int longest, Predicate<String> storable) {
        if (text == null) {
            wrong(field, "It must be there.");
            return;
        }
        text(field + ".nb", text.nb(), shortest, longest, storable);
        text(field + ".nn", text.nn(), 0, longest, storable);
        text(field + ".en", text.en(), 0, longest, storable);
    }

    private void texts(String field, List<String> texts, int longest) {
        if (isShortEnough(field, texts)) {
            texts.forEach(it -> text(field, it, 1, longest));
        }
    }

    private void text(String field, String text, int shortest, int longest) {
        text(field, text, shortest, longest, StorableText::isLine);
    }

    private void text(String field, String text, int shortest, int longest, Predicate<String> storable) {
        if (text == null) {
            wrong(field, "It must be there.");
        } else if (text.length() > longest) {
            wrong(field, "It may have at most " + longest + " characters.");
        } else if (shortest > 0 && text.isBlank()) {
            wrong(field, "It must not be empty.");
        } else if (!storable.test(text)) {
            wrong(field, "It has " + StorableText.FLAW + ".");
        }
    }

    private boolean isShortEnough(String field, List<?> list) {
        if (list.size() > MOST) {
            wrong(field, "There may be at most " + MOST + ".");
        }
        return list.size() <= MOST;
    }

    private void wrong(String field, String sentence) {
        List<String> sentences = errors.computeIfAbsent(field, it -> new ArrayList<>());
        if (!sentences.contains(sentence)) {
            sentences.add(sentence);
        }
    }

    private void refuse() {
        if (!errors.isEmpty()) {
            throw Code.INVALID_INPUT
                    .problem()
                    .because("Missing, too long or unreadable: " + String.join(", ", errors.keySet()) + ".")
                    .with("errors", errors);
        }
    }
}

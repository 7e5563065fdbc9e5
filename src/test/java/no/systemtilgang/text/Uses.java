package no.systemtilgang.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.systemtilgang.audit.AuditAction;
import no.systemtilgang.audit.SealReport;
import no.systemtilgang.language.Language;
import no.systemtilgang.request.InboxEntry;
import no.systemtilgang.request.RequestStatus;
import no.systemtilgang.systemuser.AccessDecision;
import no.systemtilgang.systemuser.NotAdded;

/** Which texts the templates and the code ask for. */
final class Uses {

    private static final String KEY = "([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9_-]+)*)";

    /** {@code #{key}} in a template, and {@code #messages.msg('key')}. */
    private static final Pattern IN_A_TEMPLATE = Pattern.compile("(?:#\\{|#messages\\.msg\\(')" + KEY);

    /** {@code words("key"}, {@code said("info", "key"}. */
    private static final Pattern IN_A_CALL = Pattern.compile("(?:words\\(|said\\(\"[a-z]+\", )\"" + KEY + "\"");

    private static final Pattern IN_THE_CODE = Pattern.compile("\"" + KEY + "\"");

    private static final List<String> OUTCOMES = List.of("accepted", "rejected");

    /** Keys that are put together. */
    private static final List<Built> BUILT = List.of(
            new Built("'language.' +", "language.", tags(), ""),
            new Built("'error.' + kind + '.title'", "error.", errors(), ".title"),
            new Built("'error.' + kind + '.text'", "error.", errors(), ".text"),
            new Built("words + '.title'", "login.", logins(), ".title"),
            new Built("words + '.text'", "login.", logins(), ".text"),
            new Built("'request.' + kind}", "request.", List.of("accepted", "rejected", "timedout"), ""),
            new Built("'request.' + kind + '.by'", "request.", OUTCOMES, ".by"),
            new Built("'receipt.') + kind", "receipt.", OUTCOMES, ""),
            new Built("'receipt.change.' :", "receipt.change.", OUTCOMES, ""),
            new Built("'refusal.' +", "refusal.", refusals(), ""),
            new Built("'history.' +", "history.", names(AuditAction.values()), ""),
            new Built("'auditcheck.' +", "auditcheck.", names(SealReport.Kind.values()), ""),
            new Built("'overview.waiting.' +", "overview.waiting.", names(InboxEntry.Kind.values()), ""),
            new Built("'inbox.kind.' +", "inbox.kind.", names(InboxEntry.Kind.values()), ""),
            new Built("'inbox.status.' +", "inbox.status.", answered(), ""),
            new Built("\"clients.reason.\" +", "clients.reason.", reasons(), ""),
            new Built("\"clients.added\"", "clients.added.", List.of("one", "many"), ""),
            new Built("\"clients.removed\"", "clients.removed.", List.of("one", "many"), ""),
            new Built("'smartcloud.receipt.' +", "smartcloud.receipt.", statuses(), ""),
            new Built("'smartcloud.claims.' + refusal", "smartcloud.claims.", unpermitted(), ""),
            new Built("'smartcloud.claims.' + claim", "smartcloud.claims.", List.of("employer", "tax", "vat"), ""));

    private Uses() {}

    /**
     * Keys that are put together from a part that is written out and a part that is not.
     *
     * @param written how that stands in a template or in the code
     */
    private record Built(String written, String before, Collection<String> parts, String after) {

        Stream<String> keys() {
            return parts.stream().map(it -> before + it + after);
        }
    }

    /** All keys that are asked for. */
    static Set<String> keys() {
        String templates = all(Path.of("src", "main", "resources", "templates"), ".html");
        String code = all(Path.of("src", "main", "java"), ".java");
        Set<String> known = Texts.in(Language.BOKMAL).keySet();
        Set<String> keys = new TreeSet<>();
        found(IN_A_TEMPLATE, templates).forEach(keys::add);
        found(IN_A_CALL, code).forEach(keys::add);
        found(IN_THE_CODE, code).filter(known::contains).forEach(keys::add);
        found(Pattern.compile("'" + KEY + "'"), templates)
                .filter(known::contains)
                .forEach(keys::add);
        for (Built built : BUILT) {
            assertThat(templates + code).contains(built.written());
            built.keys().forEach(keys::add);
        }
        return keys;
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult it) -> it.group(1));
    }

    private static String all(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(it -> it.toString().endsWith(ending))
                    .map(Texts::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> tags() {
        return Stream.of(Language.values()).map(Language::tag).toList();
    }

    private static List<String> errors() {
        return List.of("403", "404", "409", "413", "429", "5xx", "other");
    }

    private static List<String> logins() {
        return List.of("out", "expired", "failed", "low", "unknown");
    }

    private static List<String> refusals() {
        return List.of("MissingRoleAccess", "MissingPackageAccess", "ResourceNotDelegable", "unknown");
    }

    private static List<String> statuses() {
        return names(RequestStatus.values()).stream()
                .filter(it -> !it.equals("Denied"))
                .toList();
    }

    private static List<String> answered() {
        return names(RequestStatus.values()).stream()
                .filter(it -> !it.equals("New"))
                .toList();
    }

    private static List<String> reasons() {
        return Stream.concat(
                        names(NotAdded.Reason.values()).stream(),
                        Stream.of("NOT_NINE_DIGITS", "WRONG_CHECK_DIGIT", "TWICE", "ALREADY_ADDED"))
                .toList();
    }

    /** What SmartCloud's own page can be refused: it asks about a resource. */
    private static List<String> unpermitted() {
        return Stream.concat(
                        Stream.of(AccessDecision.Reason.values())
                                .filter(it -> new AccessDecision(it).effect() == AccessDecision.Effect.NotApplicable)
                                .map(Enum::name)
                                .filter(it -> !it.contains("Package")),
                        Stream.of("NoSystemUser", "NoNumber"))
                .toList();
    }

    private static List<String> names(Enum<?>... values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}

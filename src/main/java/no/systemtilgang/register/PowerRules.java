package no.systemtilgang.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.systemtilgang.problem.Flaw;
import no.systemtilgang.problem.Flaw.Kind;
import no.systemtilgang.register.ReferenceData.PackageUse;

/** What rights and access packages a system may register ({@code facts/altinn-api.md} §6.2, §6.3). */
final class PowerRules {

    private static final String PACKAGE = "urn:altinn:accesspackage:";

    private static final Set<String> TYPES_PASSED_ON = Set.of(
            "AltinnApp",
            "Systemresource",
            "Default",
            "CorrespondenceService",
            "BrokerService",
            "GenericAccessResource",
            "MigratedApp");

    private final ReferenceData reference;

    PowerRules(ReferenceData reference) {
        this.reference = reference;
    }

    List<Flaw> ofRights(List<Right> rights) {
        List<ResourceAttribute> pairs =
                rights.stream().flatMap(it -> it.resource().stream()).toList();
        List<String> resources = pairs.stream()
                .filter(it -> it.id().equals(Right.RESOURCE))
                .map(ResourceAttribute::value)
                .distinct()
                .toList();
        List<Flaw> flaws = new ArrayList<>();
        named(
                flaws,
                Kind.RESOURCE_NOT_FOUND,
                "ResourceIds Not Found : ",
                matching(resources, it -> reference.resourceType(it).isEmpty()));
        if (hasDuplicates(rights)) {
            flaws.add(Flaw.of(Kind.DUPLICATE_RIGHT));
        }
        named(
                flaws,
                Kind.RESOURCE_ID_FORMAT,
                "Invalid Resource Id Details : ",
                matching(
                        pairs.stream().map(ResourceAttribute::id).distinct().toList(),
                        it -> !it.equals(Right.RESOURCE)));
        named(
                flaws,
                Kind.RESOURCE_TYPE,
                "ResourceIds Not Delegable : ",
                matching(
                        resources,
                        it -> reference
                                .resourceType(it)
                                .filter(type -> !TYPES_PASSED_ON.contains(type))
                                .isPresent()));
        return flaws;
    }

    List<Flaw> ofPackages(List<AccessPackage> packages, boolean visible) {
        List<String> urns = packages.stream().map(AccessPackage::urn).toList();
        List<Flaw> flaws = new ArrayList<>();
        if (new HashSet<>(urns).size() < urns.size()) {
            flaws.add(Flaw.of(Kind.DUPLICATE_PACKAGE));
        }
        named(
                flaws,
                Kind.PACKAGE,
                "Invalid Urn Details : ",
                packageDetails(urns.stream().distinct().toList()));
        if (visible
                && urns.stream()
                        .map(reference::packageUse)
                        .flatMap(Optional::stream)
                        .anyMatch(PowerRules::isForClientsOnly)) {
            flaws.add(Flaw.of(Kind.VISIBLE_CLIENT_PACKAGE));
        }
        return flaws;
    }

    private String packageDetails(List<String> urns) {
        List<String> wellFormed =
                urns.stream().filter(it -> it.startsWith(PACKAGE)).toList();
        String malformed = matching(urns, it -> !it.startsWith(PACKAGE));
        String unknown = matching(wellFormed, it -> reference.packageUse(it).isEmpty());
        String closed = matching(
                wellFormed,
                it -> reference.packageUse(it).filter(PowerRules::isClosed).isPresent());
        return String.join(
                "| ",
                Stream.of(
                                labelled("Invalid format: ", malformed),
                                labelled("Not found: ", unknown),
                                labelled("Not possible to delegate: ", closed))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<String> labelled(String label, String items) {
        return items.isEmpty() ? Optional.empty() : Optional.of(label + items);
    }

    private static boolean isForClientsOnly(PackageUse use) {
        return use.delegable() && !use.assignable();
    }

    private static boolean isClosed(PackageUse use) {
        return !use.delegable() && !use.assignable();
    }

    /** The order of a right's attributes, its action, and an attribute given twice make no other right. */
    private static boolean hasDuplicates(List<Right> rights) {
        Set<Set<ResourceAttribute>> seen = new HashSet<>();
        return rights.stream()
                .map(Right::resource)
                .anyMatch(it -> new HashSet<>(it).size() < it.size() || !seen.add(Set.copyOf(it)));
    }

    private static String matching(Collection<String> items, Predicate<String> wrong) {
        return String.join(", ", items.stream().filter(wrong).toList());
    }

    private static void named(List<Flaw> flaws, Kind kind, String member, String items) {
        if (!items.isEmpty()) {
            flaws.add(Flaw.of(kind, member, items));
        }
    }
}

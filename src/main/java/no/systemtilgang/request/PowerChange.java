package no.systemtilgang.request;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import no.systemtilgang.problem.Code;
import no.systemtilgang.register.AccessPackage;
import no.systemtilgang.register.Powers;
import no.systemtilgang.register.ResourceAttribute;
import no.systemtilgang.register.Right;
import no.systemtilgang.register.StorableText;

/**
 * What a system user is to get and to lose. Rights are the same when they name the same resource, whatever their action
 * ({@code facts/altinn-api.md} §3.0, §3.3).
 *
 * @param required what it is to have afterwards; it may have it already
 * @param unwanted what it is not to have afterwards; it need not have it now
 */
public record PowerChange(Powers required, Powers unwanted) {

    private static final PowerChange NOTHING = new PowerChange(Powers.of(null, null), Powers.of(null, null));

    private static final String PACKAGE = "urn:altinn:accesspackage:";

    /**
     * @throws no.systemtilgang.problem.Problem (400) when an entry is incomplete, not well formed, or on both sides
     */
    public static PowerChange of(Powers required, Powers unwanted) {
        required.complete();
        requireWellFormed(unwanted.complete());
        boolean contradictory = overlap(required.rights(), unwanted.rights(), PowerChange::resources)
                || overlap(required.packageUrns(), unwanted.packageUrns(), urn -> urn);
        if (contradictory) {
            throw Code.INVALID_INPUT
                    .problem()
                    .because("A right or an access package is both required and unwanted; decide for one of them.");
        }
        return new PowerChange(required, unwanted);
    }

    /** What somebody with these powers has after the change: first what is kept, in its order, then what is new. */
    public Powers appliedTo(Powers current) {
        return new Powers(
                applied(current.rights(), required.rights(), unwanted.rights(), PowerChange::resources),
                applied(
                        current.accessPackages(),
                        required.accessPackages(),
                        unwanted.accessPackages(),
                        AccessPackage::urn));
    }

    /** Whether somebody with these powers has afterwards what there was before. */
    public boolean changesNothingOf(Powers current) {
        return appliedTo(current).equals(NOTHING.appliedTo(current));
    }

    /** What of this change somebody with these powers would notice: what is new, and what is lost. */
    public PowerChange noticedBy(Powers current) {
        Powers after = appliedTo(current);
        return new PowerChange(without(after, current), without(current, after));
    }

    private static Powers without(Powers powers, Powers others) {
        return new Powers(
                applied(powers.rights(), List.of(), others.rights(), PowerChange::resources),
                applied(powers.accessPackages(), List.of(), others.accessPackages(), AccessPackage::urn));
    }

    private static <T> List<T> applied(List<T> current, List<T> required, List<T> unwanted, Function<T, ?> sameness) {
        Set<?> gone = unwanted.stream().map(sameness).collect(toSet());
        Set<Object> there = new HashSet<>();
        return Stream.concat(current.stream().filter(it -> !gone.contains(sameness.apply(it))), required.stream())
                .filter(it -> there.add(sameness.apply(it)))
                .toList();
    }

    private static <T> boolean overlap(List<T> some, List<T> others, Function<T, ?> sameness) {
        Set<?> known = others.stream().map(sameness).collect(toSet());
        return some.stream().map(sameness).anyMatch(known::contains);
    }

    private static Set<ResourceAttribute> resources(Right right) {
        return Set.copyOf(right.resource());
    }

    /** What is required is held against the register; what is unwanted is only stored. */
    private static void requireWellFormed(Powers powers) {
        boolean wellFormed =
                powers.packageUrns().stream().allMatch(it -> it.startsWith(PACKAGE) && StorableText.isLine(it))
                        && powers.rights().stream()
                                .flatMap(it -> it.resource().stream())
                                .allMatch(it -> StorableText.isLine(it.id()) && StorableText.isLine(it.value()));
        if (!wellFormed) {
            throw Code.INVALID_INPUT
                    .problem()
                    .because("An unwanted access package's urn begins with '" + PACKAGE + "', and no name has "
                            + StorableText.FLAW + ".");
        }
    }
}

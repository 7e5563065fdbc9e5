package no.systemtilgang.portal;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.systemtilgang.party.OrganisationNumber;
import no.systemtilgang.party.Parties;
import no.systemtilgang.party.SearchText;
import no.systemtilgang.register.RegisteredSystem;
import no.systemtilgang.register.SystemRegister;
import org.springframework.stereotype.Component;

/**
 * The systems that people can choose themselves, sorted by name, searched by the system's and the vendor's name and by
 * the vendor's number ({@code facts/altinn-ui.md} §2.4).
 */
@Component
class SystemChoices {

    /** More are found by searching. */
    private static final int MOST_LISTED = 50;

    private final SystemRegister register;
    private final Parties parties;

    SystemChoices(SystemRegister register, Parties parties) {
        this.register = register;
        this.parties = parties;
    }

    /** A system that can be chosen. */
    record Row(String systemId, String name, String description, String vendorName, String vendorOrgNo) {}

    /**
     * Those that a search finds.
     *
     * @param total how many it finds, of which the first ones are listed
     * @param all how many there are
     */
    record Found(List<Row> rows, int total, int all, String search) {}

    /** What a search finds; all when it is empty. */
    Found find(String search) {
        List<RegisteredSystem> systems =
                register.visible().stream().filter(it -> !it.powers().isEmpty()).toList();
        Map<String, String> vendors = parties.names(
                systems.stream().map(RegisteredSystem::vendorOrgNo).collect(Collectors.toSet()));
        SearchText words = new SearchText(search);
        List<Row> found = systems.stream()
                .filter(it -> matches(it, vendors, words))
                .map(it -> row(it, vendors))
                .sorted(byName())
                .toList();
        return new Found(
                found.subList(0, Math.min(MOST_LISTED, found.size())), found.size(), systems.size(), words.text());
    }

    private static boolean matches(RegisteredSystem system, Map<String, String> vendors, SearchText search) {
        return search.isInNumber(system.vendorOrgNo())
                || Stream.of(
                                system.name().nb(),
                                system.name().nn(),
                                system.name().en(),
                                vendors.getOrDefault(system.vendorOrgNo(), ""))
                        .anyMatch(it -> it != null && search.isIn(it));
    }

    private static Row row(RegisteredSystem system, Map<String, String> vendors) {
        return new Row(
                system.systemId(),
                Names.of(system.name()),
                Names.of(system.description()),
                vendors.getOrDefault(system.vendorOrgNo(), system.vendorOrgNo()),
                OrganisationNumber.formatted(system.vendorOrgNo()));
    }

    private static Comparator<Row> byName() {
        Collator norwegian = Collator.getInstance(Locale.forLanguageTag("nb"));
        return Comparator.comparing(Row::name, norwegian).thenComparing(Row::systemId);
    }
}

package no.systemtilgang.identity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.systemtilgang.catalogue.Catalogue;
import no.systemtilgang.party.Parties;
import no.systemtilgang.party.PersonRole;
import org.springframework.stereotype.Component;

/** What a person may do where, read from the party tables at each question: a lost role counts at once. */
@Component
public class Authorities {

    /** The engine's group of everybody who can act for some organisation. */
    public static final String END_USERS = "end-user";

    /** The engine's group of those who watch over the processes. */
    public static final String PROCESS_OWNERS = "process-owner";

    private final Parties parties;
    private final Catalogue catalogue;
    private final ProcessOwners processOwners;

    Authorities(Parties parties, Catalogue catalogue, ProcessOwners processOwners) {
        this.parties = parties;
        this.catalogue = catalogue;
        this.processOwners = processOwners;
    }

    /** The person's roles in one organisation; empty when unrelated to it. */
    public List<String> rolesIn(String personId, String orgNo) {
        return parties.rolesIn(personId, orgNo);
    }

    /** Organisations in which the person has a role, no more than so many. */
    public List<String> organisations(String personId, int atMost) {
        return parties.organisationsOf(personId, atMost);
    }

    /** The person's capabilities in one organisation; nothing when unrelated to it. */
    public Optional<Set<Capability>> in(String personId, String orgNo) {
        return Optional.of(rolesIn(personId, orgNo)).filter(it -> !it.isEmpty()).map(this::capabilitiesOf);
    }

    /** The person's capabilities, by organisation; an organisation without any is there with an empty set. */
    public Map<String, Set<Capability>> of(String personId) {
        Map<String, Set<Capability>> capabilities = new LinkedHashMap<>();
        Map<List<String>, Set<Capability>> byRoles = new HashMap<>(); // an accountant has the same ones in thousands
        rolesByOrganisation(personId)
                .forEach((orgNo, roles) ->
                        capabilities.put(orgNo, byRoles.computeIfAbsent(roles, this::capabilitiesOf)));
        return capabilities;
    }

    private Set<Capability> capabilitiesOf(List<String> roles) {
        return Arrays.stream(Capability.values())
                .filter(it -> catalogue.anyHolds(roles, it.packageUrn()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the person has the capability in the organisation. */
    public boolean has(String personId, Capability capability, String orgNo) {
        return hasAny(personId, orgNo, capability);
    }

    /** Whether the person has one of the capabilities in the organisation. */
    public boolean hasAny(String personId, String orgNo, Capability... anyOf) {
        Set<Capability> held = in(personId, orgNo).orElse(Set.of());
        return Arrays.stream(anyOf).anyMatch(held::contains);
    }

    /** Whether the person watches over the processes. */
    public boolean isProcessOwner(String personId) {
        return processOwners.contains(personId);
    }

    /** The roles that give a capability. */
    public Set<String> rolesWith(Capability capability) {
        return catalogue.rolesHolding(capability.packageUrn());
    }

    /** The person's groups in the engine: one for each capability in each organisation, and one for each of either. */
    public List<String> groups(String personId) {
        List<String> groups = new ArrayList<>();
        Map<String, Set<Capability>> held = of(personId);
        held.forEach((orgNo, capabilities) -> capabilities.forEach(it -> groups.add(it.groupIn(orgNo))));
        held.values().stream().flatMap(Set::stream).distinct().forEach(it -> groups.add(it.group()));
        if (!groups.isEmpty()) {
            groups.add(END_USERS);
        }
        if (isProcessOwner(personId)) {
            groups.add(PROCESS_OWNERS);
        }
        return groups;
    }

    private Map<String, List<String>> rolesByOrganisation(String personId) {
        return parties.rolesOf(personId).stream()
                .collect(groupingBy(PersonRole::orgNo, LinkedHashMap::new, mapping(PersonRole::role, toList())));
    }
}

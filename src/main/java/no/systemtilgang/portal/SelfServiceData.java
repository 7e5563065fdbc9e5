package no.systemtilgang.portal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Authorities;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.identity.Capability;
import no.systemtilgang.party.OrganisationNumber;
import no.systemtilgang.party.Parties;
import no.systemtilgang.party.SearchText;
import no.systemtilgang.problem.Code;
import no.systemtilgang.process.SystemUserCreation;
import no.systemtilgang.process.SystemUserRemoval;
import no.systemtilgang.register.Systems;
import no.systemtilgang.request.UserType;
import no.systemtilgang.systemuser.Creation;
import no.systemtilgang.systemuser.Creations;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUsers;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the start forms in Tasklist let a person choose from: organisations, systems, system users. */
@RestController
@RequestMapping("/systemtilgang/api")
class SelfServiceData {

    /** More are found by searching. */
    private static final int MOST_LISTED = 50;

    private final Authorities authorities;
    private final SystemChoices systems;
    private final Systems registered;
    private final Creations creations;
    private final SystemUsers systemUsers;
    private final Parties parties;

    SelfServiceData(
            Authorities authorities,
            SystemChoices systems,
            Systems registered,
            Creations creations,
            SystemUsers systemUsers,
            Parties parties) {
        this.authorities = authorities;
        this.systems = systems;
        this.registered = registered;
        this.creations = creations;
        this.systemUsers = systemUsers;
        this.parties = parties;
    }

    /** An organisation for which the person may create system users. */
    record Organisation(String orgNo, String number, String name) {}

    /** What the person has begun to create. */
    record Begun(UUID id) {}

    /** A system user that the person may remove. */
    record Removable(UUID id, String title, String partyName, String created) {}

    /**
     * Those that a search finds.
     *
     * @param total how many it finds, of which the first ones are listed
     */
    record Found(List<Removable> rows, int total) {}

    /** The organisations for which the person may create system users. */
    @GetMapping("/virksomheter")
    ResponseEntity<List<Organisation>> organisations(Authentication login) {
        List<String> orgNos = authorities.of(person(login).id()).entrySet().stream()
                .filter(it -> it.getValue().contains(SystemUserCreation.CAPABILITY))
                .map(Map.Entry::getKey)
                .toList();
        Map<String, String> names = parties.names(orgNos);
        return fresh(orgNos.stream()
                .map(it -> new Organisation(it, OrganisationNumber.formatted(it), names.getOrDefault(it, it)))
                .toList());
    }

    /** The systems that can be chosen. */
    @GetMapping("/fagsystemer")
    ResponseEntity<SystemChoices.Found> systems(@RequestParam(required = false) String sok) {
        return fresh(systems.find(sok));
    }

    /** The id of what the person has begun to create; 404 when there is nothing. */
    @GetMapping("/paabegynt")
    ResponseEntity<Begun> begun(
            @RequestParam(defaultValue = "") String virksomhet,
            @RequestParam(defaultValue = "") String system,
            Authentication login) {
        UUID id = registered
                .find(system)
                .flatMap(it -> creations.find(person(login).id(), virksomhet, it.internalId()))
                .map(Creation::id)
                .orElseThrow(Code.NOT_FOUND::problem);
        return fresh(new Begun(id));
    }

    /** The system users that the person may remove, newest first. */
    @GetMapping("/slettbare")
    ResponseEntity<Found> removable(@RequestParam(defaultValue = "") String sok, Authentication login) {
        SearchText search = new SearchText(sok);
        Map<String, Set<Capability>> capabilities = authorities.of(person(login).id());
        List<SystemUser> found = systemUsers.of(capabilities.keySet()).stream()
                .filter(user -> SystemUserRemoval.capabilitiesFor(UserType.of(user.userType())).stream()
                        .anyMatch(capabilities.get(user.partyOrgNo())::contains))
                .filter(it -> search.isIn(it.integrationTitle()))
                .toList();
        List<SystemUser> first = found.subList(0, Math.min(MOST_LISTED, found.size()));
        Map<String, String> names =
                parties.names(first.stream().map(SystemUser::partyOrgNo).collect(Collectors.toSet()));
        return fresh(new Found(
                first.stream()
                        .map(it -> new Removable(
                                it.id(),
                                it.integrationTitle(),
                                names.getOrDefault(it.partyOrgNo(), it.partyOrgNo()),
                                Dates.day(it.created())))
                        .toList(),
                found.size()));
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    private static Actor.Person person(Authentication login) {
        return Callers.person(login).orElseThrow();
    }
}

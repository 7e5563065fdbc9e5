package no.systemtilgang.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Authorities;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.identity.Capability;
import no.systemtilgang.problem.Code;
import no.systemtilgang.process.ClientAdministrationProcess;
import no.systemtilgang.systemuser.BatchProgress;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUsers;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the forms in Tasklist, and the script of the page that shows how far a batch is, are told about clients. */
@RestController
@RequestMapping("/systemtilgang/api/klienter")
class ClientsData {

    /** More failures are not listed. */
    private static final int MOST_LISTED = 20;

    private final ClientAdministrationProcess process;
    private final VisibleSystemUsers visible;
    private final Authorities authorities;
    private final SystemUsers systemUsers;
    private final SystemUserViews views;
    private final ClientLists lists;
    private final ClientFailures failures;

    ClientsData(
            ClientAdministrationProcess process,
            VisibleSystemUsers visible,
            Authorities authorities,
            SystemUsers systemUsers,
            SystemUserViews views,
            ClientLists lists,
            ClientFailures failures) {
        this.process = process;
        this.visible = visible;
        this.authorities = authorities;
        this.systemUsers = systemUsers;
        this.views = views;
        this.lists = lists;
        this.failures = failures;
    }

    /** A choice of which some could not be added. */
    record Last(int added, int total, List<ClientFailure> failures) {}

    /** The system users whose clients the person may change. */
    @GetMapping
    ResponseEntity<List<SystemUserView>> systemUsers(Authentication login) {
        List<String> firms = authorities.of(person(login).id()).entrySet().stream()
                .filter(it -> it.getValue().contains(Capability.CLIENT_ADMINISTRATOR))
                .map(Map.Entry::getKey)
                .toList();
        return fresh(systemUsers.of(firms).stream()
                .filter(SystemUser::isForClients)
                .map(it -> views.of(it, true))
                .toList());
    }

    /** A part of the clients that can be added, or of those that are. */
    @GetMapping("/{id}")
    ResponseEntity<ClientLists.Part> clients(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "eligible") String list,
            @RequestParam(required = false) String sok,
            @RequestParam(required = false) String etter,
            Authentication login) {
        SystemUser user = visible.seeClients(person(login), id).user();
        return switch (list) {
            case "eligible" -> fresh(lists.eligible(visible.changeable(person(login), id), sok, etter));
            case "added" -> fresh(lists.added(user, sok, etter));
            default -> throw Code.INVALID_INPUT.problem();
        };
    }

    /** What could not be added of what was chosen last in Tasklist; nothing when all could, or nothing was chosen. */
    @GetMapping("/{id}/siste")
    ResponseEntity<Last> last(@PathVariable UUID id, Authentication login) {
        Actor.Person person = person(login);
        visible.changeable(person, id);
        return process.shownFailures(id)
                .map(batch -> fresh(new Last(
                        process.progress(person, batch).added(),
                        process.progress(person, batch).total(),
                        process.failures(person, batch).stream()
                                .limit(MOST_LISTED)
                                .map(failures::of)
                                .toList())))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** How far a batch is. */
    @GetMapping("/{id}/jobb/{batch}")
    ResponseEntity<BatchProgress> progress(@PathVariable UUID id, @PathVariable UUID batch, Authentication login) {
        visible.changeable(person(login), id);
        BatchProgress progress = process.progress(person(login), batch);
        if (!progress.systemUserId().equals(id)) {
            throw Code.NOT_FOUND.problem();
        }
        return fresh(progress);
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    private static Actor.Person person(Authentication login) {
        return Callers.person(login).orElseThrow();
    }
}

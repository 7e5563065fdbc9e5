package no.systemtilgang.portal;

import java.util.Optional;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.problem.Code;
import no.systemtilgang.process.Approvers;
import no.systemtilgang.process.SystemUserCreation;
import no.systemtilgang.process.WaitingTasks;
import no.systemtilgang.request.ChangeRequests;
import no.systemtilgang.request.Requests;
import no.systemtilgang.systemuser.Creations;
import no.systemtilgang.systemuser.SystemUsers;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the forms in Tasklist show: the same facts as the page, by task, to those who may work on the task. */
@RestController
class TaskFacts {

    private final WaitingTasks tasks;
    private final Requests requests;
    private final ChangeRequests changes;
    private final Approvers approvers;
    private final RequestViews requestViews;
    private final ChangeViews changeViews;
    private final SystemUsers systemUsers;
    private final VisibleSystemUsers visible;
    private final SystemUserViews systemUserViews;
    private final SystemUserCreation creation;
    private final Creations creations;
    private final CreationViews creationViews;

    TaskFacts(
            WaitingTasks tasks,
            Requests requests,
            ChangeRequests changes,
            Approvers approvers,
            RequestViews requestViews,
            ChangeViews changeViews,
            SystemUsers systemUsers,
            VisibleSystemUsers visible,
            SystemUserViews systemUserViews,
            SystemUserCreation creation,
            Creations creations,
            CreationViews creationViews) {
        this.tasks = tasks;
        this.requests = requests;
        this.changes = changes;
        this.approvers = approvers;
        this.requestViews = requestViews;
        this.changeViews = changeViews;
        this.systemUsers = systemUsers;
        this.visible = visible;
        this.systemUserViews = systemUserViews;
        this.creation = creation;
        this.creations = creations;
        this.creationViews = creationViews;
    }

    @GetMapping("/systemtilgang/api/oppgave/{taskId}")
    ResponseEntity<Object> facts(@PathVariable String taskId, Authentication login) {
        Actor.Person person = Callers.person(login).orElseThrow();
        Object view = tasks.requestOf(person, taskId)
                .flatMap(id -> systemUser(id, person)
                        .or(() -> request(id, person))
                        .or(() -> change(id, person))
                        .or(() -> begun(id, person)))
                .orElseThrow(Code.NOT_FOUND::problem);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
    }

    /** The set-up of clients and the removal are about the system user, whatever has become of the request that led to it. */
    private Optional<Object> systemUser(UUID id, Actor.Person person) {
        return systemUsers.find(id).map(it -> systemUserViews.of(visible.see(person, it.id())));
    }

    private Optional<Object> request(UUID id, Actor.Person person) {
        return requests.find(id)
                .filter(it -> approvers.maySee(person.id(), it))
                .map(it -> requestViews.of(it, person.id()));
    }

    private Optional<Object> change(UUID id, Actor.Person person) {
        return changes.find(id)
                .filter(it -> approvers.maySee(person.id(), it))
                .map(it -> changeViews.of(it, person.id()));
    }

    private Optional<Object> begun(UUID id, Actor.Person person) {
        return creations
                .find(id)
                .filter(it -> creation.mayCreate(person.id(), it.partyOrgNo()))
                .map(creationViews::of);
    }
}

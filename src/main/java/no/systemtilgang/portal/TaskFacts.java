package no.systemtilgang.portal;

import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.problem.Code;
import no.systemtilgang.process.Approvers;
import no.systemtilgang.process.WaitingTasks;
import no.systemtilgang.request.Requests;
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
    private final Approvers approvers;
    private final RequestViews views;

    TaskFacts(WaitingTasks tasks, Requests requests, Approvers approvers, RequestViews views) {
        this.tasks = tasks;
        this.requests = requests;
        this.approvers = approvers;
        this.views = views;
    }

    @GetMapping("/systemtilgang/api/oppgave/{taskId}")
    ResponseEntity<RequestView> facts(@PathVariable String taskId, Authentication login) {
        Actor.Person person = Callers.person(login).orElseThrow();
        RequestView view = tasks.requestOf(person, taskId)
                .flatMap(requests::find)
                .filter(it -> approvers.maySee(person.id(), it))
                .map(it -> views.of(it, person.id()))
                .orElseThrow(Code.NOT_FOUND::problem);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
    }
}

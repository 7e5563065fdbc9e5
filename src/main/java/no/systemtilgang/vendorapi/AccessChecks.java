package no.systemtilgang.vendorapi;

import no.systemtilgang.systemuser.AccessDecision;
import no.systemtilgang.systemuser.AccessDecision.Effect;
import no.systemtilgang.systemuser.AccessDecision.Reason;
import no.systemtilgang.systemuser.AccessDecisions;
import no.systemtilgang.systemuser.AccessQuestion;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service that a system user calls asks what it may do. Our own; the published contract has nothing so short. */
@RestController
@RequestMapping("/authorization/api/v1/decision")
class AccessChecks {

    private final AccessDecisions decisions;

    AccessChecks(AccessDecisions decisions) {
        this.decisions = decisions;
    }

    /** What is asked; exactly one of resource and access package. */
    record Question(String systemUserId, String resource, String accessPackage, String partyOrgNo) {}

    /** The decision, why in words, and why for programs. */
    record Answer(Effect decision, String reason, Reason reasonCode) {}

    /** Decides whether a system user may use a resource, or has an access package, for its organisation or a client. */
    @PostMapping
    Answer decide(@RequestBody Question body) {
        AccessDecision decision = decisions.decide(
                AccessQuestion.of(body.systemUserId(), body.resource(), body.accessPackage(), body.partyOrgNo()));
        return new Answer(decision.effect(), decision.reason().sentence(), decision.reason());
    }
}

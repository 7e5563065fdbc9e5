package no.systemtilgang.vendorapi;

import no.systemtilgang.identity.Callers;
import no.systemtilgang.systemuser.AccessDecision;
import no.systemtilgang.systemuser.AccessDecision.Effect;
import no.systemtilgang.systemuser.AccessDecision.Reason;
import no.systemtilgang.systemuser.AccessDecisions;
import no.systemtilgang.systemuser.AccessQuestion;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A service that a system user calls asks what it may do. Our own; the published contract has nothing so short. Whose
 * services are called asks about any system user; a vendor about those of its own systems, and any other is to it as one
 * that does not exist.
 */
@RestController
@RequestMapping("/authorization/api/v1/decision")
class AccessChecks {

    private final AccessDecisions decisions;
    private final ServiceOwners owners;

    AccessChecks(AccessDecisions decisions, ServiceOwners owners) {
        this.decisions = decisions;
        this.owners = owners;
    }

    /** What is asked; exactly one of resource and access package. */
    record Question(String systemUserId, String resource, String accessPackage, String partyOrgNo) {}

    /** The decision, why in words, and why for programs. */
    record Answer(Effect decision, String reason, Reason reasonCode) {}

    /** Decides whether a system user may use a resource, or has an access package, for its organisation or a client. */
    @PostMapping
    Answer decide(@RequestBody Question body, Authentication authentication) {
        String asker = Callers.requireConsumer(authentication).orgNo();
        AccessQuestion question =
                AccessQuestion.of(body.systemUserId(), body.resource(), body.accessPackage(), body.partyOrgNo());
        AccessDecision decision =
                owners.contains(asker) ? decisions.decide(question) : decisions.decideFor(asker, question);
        return new Answer(decision.effect(), decision.reason().sentence(), decision.reason());
    }
}

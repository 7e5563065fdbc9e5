package no.systemtilgang.process;

import no.systemtilgang.register.RedirectUrls;
import no.systemtilgang.register.Systems;
import no.systemtilgang.request.ChangeRequest;
import no.systemtilgang.request.ChangeRequests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task «Send videre til leverandørens kvittering» of a change, with the rule of {@link SendToReceipt}. */
@Component
class SendChangeToReceipt implements JavaDelegate {

    private final ChangeRequests changes;
    private final Systems systems;
    private final RedirectUrls redirectUrls;

    SendChangeToReceipt(ChangeRequests changes, Systems systems, RedirectUrls redirectUrls) {
        this.changes = changes;
        this.systems = systems;
        this.redirectUrls = redirectUrls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChangeRequest change = changes.get(RequestGates.idOf(execution));
        String url = change.redirectUrl();
        if (url != null && !redirectUrls.isRegistered(url, systems.get(change.systemId()))) {
            changes.leaveReceiptToUs(change.id());
        }
    }
}

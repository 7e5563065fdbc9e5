package no.systemtilgang.process;

import no.systemtilgang.register.RedirectUrls;
import no.systemtilgang.register.Systems;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.Requests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task «Send videre til leverandørens kvittering»: after the decision the browser goes where the vendor
 * asked. A URL that it has taken out of the register since is not used; our own receipt page is.
 */
@Component
class SendToReceipt implements JavaDelegate {

    private final Requests requests;
    private final Systems systems;
    private final RedirectUrls redirectUrls;

    SendToReceipt(Requests requests, Systems systems, RedirectUrls redirectUrls) {
        this.requests = requests;
        this.systems = systems;
        this.redirectUrls = redirectUrls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Request request = requests.get(RequestGates.idOf(execution));
        String url = request.redirectUrl();
        if (url != null && !redirectUrls.isRegistered(url, systems.get(request.systemId()))) {
            requests.leaveReceiptToUs(request.id());
        }
    }
}

package no.systemtilgang.portal;

import java.util.List;
import java.util.UUID;

/**
 * A change request as the pages and the Tasklist form show it. What it shares with {@link RequestView} has the same
 * names there, so that both have the same pages on the way to the receipt.
 */
public record ChangeView(
        UUID id,
        String status,
        String title,
        String systemName,
        String vendorName,
        String vendorOrgNo,
        String partyName,
        String partyOrgNo,
        Powers added,
        Powers removed,
        String created,
        String expires,
        boolean reminded,
        RequestView.Decision decision,
        boolean mayDecide,
        boolean hasReceipt) {

    /** What the system user gets, or loses. */
    public record Powers(List<RequestView.Service> services, List<RequestView.Package> packages) {

        public int size() {
            return services.size() + packages.size();
        }
    }

    /** The published interface knows no escalating of a change. */
    public boolean isEscalated() {
        return false;
    }

    /** Only system users for own use are changed. */
    public boolean isForClients() {
        return false;
    }
}

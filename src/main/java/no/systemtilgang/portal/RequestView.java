package no.systemtilgang.portal;

import java.util.List;
import java.util.UUID;

/** A request as the pages and the Tasklist form show it: names, formatted numbers and dates, and what may be done. */
public record RequestView(
        UUID id,
        String status,
        boolean forClients,
        String title,
        String systemName,
        String systemDescription,
        String vendorName,
        String vendorOrgNo,
        String partyName,
        String partyOrgNo,
        List<Service> services,
        List<Package> packages,
        String created,
        String expires,
        boolean reminded,
        boolean escalated,
        Decision decision,
        boolean mayDecide,
        boolean hasReceipt,
        boolean selfPossible) {

    /** A single service that is asked for. */
    public record Service(String name, String owner, String description) {}

    /** An access package that is asked for, with the names of what it holds. */
    public record Package(String name, String description, List<String> services) {}

    /** Who decided, and what. */
    public record Decision(boolean approved, String by, String at, String reason) {}
}

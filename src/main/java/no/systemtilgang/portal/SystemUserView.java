package no.systemtilgang.portal;

import java.util.List;
import java.util.UUID;

/** A system user as the pages and the Tasklist forms show it: names, formatted numbers and dates. */
public record SystemUserView(
        UUID id,
        boolean forClients,
        String title,
        String reference,
        String systemName,
        String vendorName,
        String vendorOrgNo,
        String partyName,
        String partyOrgNo,
        List<RequestView.Service> services,
        List<RequestView.Package> packages,
        String created,
        String createdBy,
        boolean mayChange) {}

package no.systemtilgang.portal;

import java.util.List;
import java.util.UUID;

/** What a person has begun to create, as the page and the Tasklist form show it. */
public record CreationView(
        UUID id,
        String systemName,
        String systemDescription,
        String vendorName,
        String vendorOrgNo,
        String partyName,
        String partyOrgNo,
        List<RequestView.Service> services,
        List<RequestView.Package> packages,
        String expires) {}

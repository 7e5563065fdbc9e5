package no.systemtilgang.vendorapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.register.AccessPackage;
import no.systemtilgang.register.Right;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.RequestStatus;

/** A request as vendors and people see it; an agent request has no rights ({@code facts/altinn-api.md} §3.2). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestAnswer(
        UUID id,
        String integrationTitle,
        String externalRef,
        String systemId,
        String partyOrgNo,
        List<Right> rights,
        List<AccessPackage> accessPackages,
        String status,
        String redirectUrl,
        String confirmUrl,
        boolean escalated,
        Instant created,
        boolean timedOut) {

    /** The request with the address at which it is decided. */
    static RequestAnswer of(Request request, String publicUrl) {
        return of(request).with(publicUrl + "/systemtilgang/foresporsel/" + request.id());
    }

    /** The request alone, as lists and people get it. */
    static RequestAnswer of(Request request) {
        return new RequestAnswer(
                request.id(),
                request.integrationTitle(),
                request.externalRef(),
                request.systemId(),
                request.partyOrgNo(),
                request.isForClients() ? null : request.powers().rights(),
                request.powers().accessPackages(),
                request.status().name(),
                request.redirectUrl(),
                null,
                request.escalated(),
                request.created(),
                request.status() == RequestStatus.Timedout);
    }

    private RequestAnswer with(String confirmUrl) {
        return new RequestAnswer(
                id,
                integrationTitle,
                externalRef,
                systemId,
                partyOrgNo,
                rights,
                accessPackages,
                status,
                redirectUrl,
                confirmUrl,
                escalated,
                created,
                timedOut);
    }
}

package no.systemtilgang.vendorapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.party.Party;
import no.systemtilgang.process.ChangeRequestProcess.Outcome;
import no.systemtilgang.process.ChangeRequestProcess.Submitted;
import no.systemtilgang.register.AccessPackage;
import no.systemtilgang.register.Right;
import no.systemtilgang.request.ChangeRequest;
import no.systemtilgang.request.RequestStatus;

/**
 * A change request as vendors see it, and as the inner variant with the organisation's party ids and without
 * {@code created} ({@code facts/altinn-api.md} §3.3).
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeRequestAnswer(
        UUID id,
        String externalRef,
        String systemId,
        UUID systemUserId,
        String partyOrgNo,
        Integer partyId,
        UUID partyUuid,
        List<Right> requiredRights,
        List<Right> unwantedRights,
        List<AccessPackage> requiredAccessPackages,
        List<AccessPackage> unwantedAccessPackages,
        String status,
        String redirectUrl,
        String confirmUrl,
        Instant created,
        boolean timedOut) {

    /** The status of a change that changes nothing, and is therefore not stored. */
    static final String NO_CHANGE_NEEDED = "NoChangeNeeded";

    static ChangeRequestAnswer of(ChangeRequest request, String publicUrl) {
        return of(
                request,
                null,
                request.status().name(),
                publicUrl + "/systemtilgang/endring/" + request.id(),
                request.created());
    }

    static ChangeRequestAnswer of(Submitted submitted, String publicUrl) {
        ChangeRequest request = submitted.request();
        return submitted.outcome() == Outcome.NOT_NEEDED
                ? of(request, null, NO_CHANGE_NEEDED, "", request.created())
                : of(request, publicUrl);
    }

    /** The inner variant. */
    static ChangeRequestAnswer internal(ChangeRequest request, Party party) {
        return of(request, party, request.status().name(), null, null);
    }

    private static ChangeRequestAnswer of(
            ChangeRequest request, Party party, String status, String confirmUrl, Instant created) {
        return new ChangeRequestAnswer(
                request.id(),
                request.externalRef(),
                request.systemId(),
                request.systemUserId(),
                request.partyOrgNo(),
                party == null ? null : party.id(),
                party == null ? null : party.uuid(),
                request.change().required().rights(),
                request.change().unwanted().rights(),
                request.change().required().accessPackages(),
                request.change().unwanted().accessPackages(),
                status,
                request.redirectUrl(),
                confirmUrl,
                created,
                request.status() == RequestStatus.Timedout);
    }
}

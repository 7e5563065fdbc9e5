package no.systemtilgang.vendorapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.party.Party;
import no.systemtilgang.register.AccessPackage;
import no.systemtilgang.register.Right;
import no.systemtilgang.request.Request;

/**
 * A request as it is shown to somebody who opened its link: with the organisation, and what this person may do
 * ({@code facts/altinn-api.md} §3.2, {@code RequestSystemResponseInternal}).
 *
 * @param userMayEscalateButNotApprove whether the person is related to the organisation but cannot decide
 * @param systemUserType {@code Standard} or {@code Agent}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonsRequestAnswer(
        UUID id,
        String integrationTitle,
        String externalRef,
        String systemId,
        String partyOrgNo,
        int partyId,
        UUID partyUuid,
        List<Right> rights,
        List<AccessPackage> accessPackages,
        String status,
        String redirectUrl,
        boolean escalated,
        boolean userMayEscalateButNotApprove,
        Instant created,
        boolean timedOut,
        String systemUserType) {

    static PersonsRequestAnswer of(Request request, Party party, boolean mayDecide) {
        RequestAnswer answer = RequestAnswer.of(request);
        return new PersonsRequestAnswer(
                answer.id(),
                answer.integrationTitle(),
                answer.externalRef(),
                answer.systemId(),
                answer.partyOrgNo(),
                party.id(),
                party.uuid(),
                answer.rights(),
                answer.accessPackages(),
                answer.status(),
                answer.redirectUrl(),
                answer.escalated(),
                !mayDecide,
                answer.created(),
                answer.timedOut(),
                request.isForClients() ? "Agent" : "Standard");
    }
}

package no.systemtilgang.vendorapi;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.problem.Code;
import no.systemtilgang.process.ChangeRequestProcess;
import no.systemtilgang.process.ChangeRequestProcess.Outcome;
import no.systemtilgang.process.ChangeRequestProcess.Submitted;
import no.systemtilgang.register.Systems;
import no.systemtilgang.request.ChangeRequest;
import no.systemtilgang.request.ChangeRequests;
import no.systemtilgang.request.Triple;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * A vendor asks to change what a system user holds, and asks how that stands ({@code facts/altinn-api.md} §3.3, C1–C5).
 * Another vendor's change requests look like none at all (404); only a POST for another vendor's system user is answered
 * 401, as published, and tells no more than that.
 */
@RestController
@RequestMapping(VendorChangeRequests.PATH)
class VendorChangeRequests {

    static final String PATH = "/authentication/api/v1/systemuser/changerequest";

    private static final Pattern PLACE = Pattern.compile("[0-9]{1,18}");

    private final ChangeRequestProcess process;
    private final ChangeRequests changes;
    private final Systems systems;
    private final Paging paging;
    private final String publicUrl;

    VendorChangeRequests(
            ChangeRequestProcess process,
            ChangeRequests changes,
            Systems systems,
            Paging paging,
            @Value("${systemtilgang.public-url}") String publicUrl) {
        this.process = process;
        this.changes = changes;
        this.systems = systems;
        this.paging = paging;
        this.publicUrl = publicUrl;
    }

    /** Asks for a change of a system user; the same correlation id again gives the stored change request (200). */
    @PostMapping("/vendor")
    ResponseEntity<ChangeRequestAnswer> create(
            @RequestParam("correlation-id") UUID correlationId,
            @RequestParam("system-user-id") UUID systemUserId,
            @RequestBody CreateChangeRequest body,
            Authentication token) {
        Submitted submitted = process.submit(Callers.vendor(token), body.of(correlationId, systemUserId));
        ChangeRequestAnswer answer = ChangeRequestAnswer.of(submitted, publicUrl);
        return submitted.outcome() == Outcome.CREATED
                ? ResponseEntity.created(URI.create(publicUrl + PATH + "/" + answer.id()))
                        .body(answer)
                : ResponseEntity.ok(answer);
    }

    /** Reads an own change request. */
    @GetMapping("/vendor/{id}")
    ChangeRequestAnswer read(@PathVariable UUID id, Authentication token) {
        return answer(changes.find(id), token);
    }

    /** Finds the newest own change request by system, organisation and reference. */
    @GetMapping("/vendor/byexternalref/{systemId}/{orgNo}/{externalRef}")
    ChangeRequestAnswer find(
            @PathVariable String systemId,
            @PathVariable String orgNo,
            @PathVariable String externalRef,
            Authentication token) {
        systems.refuseAnothers(systemId, Callers.vendor(token).orgNo());
        return answer(changes.findLatest(new Triple(systemId, orgNo, externalRef)), token);
    }

    /** The change requests of a system, page by page. */
    @GetMapping("/vendor/bysystem/{systemId}")
    Page<ChangeRequestAnswer> ofSystem(
            @PathVariable String systemId, @RequestParam(required = false) String token, Authentication caller) {
        Actor.Vendor vendor = Callers.vendor(caller);
        systems.own(systemId, vendor.orgNo());
        long after = Paging.place(token, PLACE).map(Long::valueOf).orElse(0L);
        List<ChangeRequests.Listed> rows = changes.ofSystem(systemId, after, paging.rowsToRead());
        return paging.page(
                PATH + "/vendor/bysystem/" + systemId,
                rows,
                it -> String.valueOf(it.place()),
                it -> ChangeRequestAnswer.of(it.request(), publicUrl));
    }

    /** Takes an own change request back, or clears it away. */
    @DeleteMapping("/vendor/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void delete(@PathVariable UUID id, Authentication token) {
        process.delete(Callers.vendor(token), id);
    }

    private ChangeRequestAnswer answer(Optional<ChangeRequest> found, Authentication token) {
        Actor.Vendor vendor = Callers.vendor(token);
        ChangeRequest change = found.orElseThrow(Code.REQUEST_NOT_FOUND::problem);
        if (!change.vendorOrgNo().equals(vendor.orgNo())) {
            throw Code.SYSTEM_NOT_FOUND.problem();
        }
        return ChangeRequestAnswer.of(change, publicUrl);
    }
}

package no.systemtilgang.vendorapi;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.problem.Code;
import no.systemtilgang.process.SystemUserRequestProcess;
import no.systemtilgang.process.SystemUserRequestProcess.Submitted;
import no.systemtilgang.register.Systems;
import no.systemtilgang.request.NewRequest;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.Requests;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A vendor sends requests, asks how they stand and takes them back ({@code facts/altinn-api.md} Q1–Q6, Q9). */
@RestController
@RequestMapping("/authentication/api/v1/systemuser/request")
class VendorRequests {

    private final SystemUserRequestProcess process;
    private final Requests requests;
    private final Systems systems;
    private final String publicUrl;

    VendorRequests(
            SystemUserRequestProcess process,
            Requests requests,
            Systems systems,
            @Value("${systemtilgang.public-url}") String publicUrl) {
        this.process = process;
        this.requests = requests;
        this.systems = systems;
        this.publicUrl = publicUrl;
    }

    /** Asks for a system user; the same system, organisation and reference again gives the stored request (200). */
    @PostMapping("/vendor")
    ResponseEntity<RequestAnswer> create(@RequestBody CreateRequest body, Authentication token) {
        return submit(Callers.vendor(token), body.standard());
    }

    /** Asks for a system user that acts for the organisation's clients. */
    @PostMapping("/vendor/agent")
    ResponseEntity<RequestAnswer> createForClients(@RequestBody CreateRequest body, Authentication token) {
        return submit(Callers.vendor(token), body.agent());
    }

    /** Reads an own request. */
    @GetMapping("/vendor/{id}")
    RequestAnswer read(@PathVariable UUID id, Authentication token) {
        return read(id, false, token);
    }

    /** Reads an own request for clients. */
    @GetMapping("/vendor/agent/{id}")
    RequestAnswer readForClients(@PathVariable UUID id, Authentication token) {
        return read(id, true, token);
    }

    /** Finds the newest own request by system, organisation and reference. */
    @GetMapping("/vendor/byexternalref/{systemId}/{orgNo}/{externalRef}")
    RequestAnswer find(
            @PathVariable String systemId,
            @PathVariable String orgNo,
            @PathVariable String externalRef,
            Authentication token) {
        return find(new Triple(systemId, orgNo, externalRef), false, token);
    }

    /** Finds the newest own request for clients. */
    @GetMapping("/vendor/agent/byexternalref/{systemId}/{orgNo}/{externalRef}")
    RequestAnswer findForClients(
            @PathVariable String systemId,
            @PathVariable String orgNo,
            @PathVariable String externalRef,
            Authentication token) {
        return find(new Triple(systemId, orgNo, externalRef), true, token);
    }

    /** Takes an own request back, or clears it away after the answer. */
    @DeleteMapping("/vendor/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void delete(@PathVariable UUID id, Authentication token) {
        process.delete(Callers.vendor(token), id);
    }

    private ResponseEntity<RequestAnswer> submit(Actor.Vendor vendor, NewRequest request) {
        Submitted submitted = process.submit(vendor, request);
        RequestAnswer answer = RequestAnswer.of(submitted.request(), publicUrl);
        return submitted.created()
                ? ResponseEntity.created(location(answer.id())).body(answer)
                : ResponseEntity.ok(answer);
    }

    private RequestAnswer read(UUID id, boolean forClients, Authentication token) {
        return answer(requests.find(id), forClients, token);
    }

    private RequestAnswer find(Triple triple, boolean forClients, Authentication token) {
        systems.refuseAnothers(triple.systemId(), Callers.vendor(token).orgNo());
        return answer(requests.findLatest(triple), forClients, token);
    }

    private RequestAnswer answer(Optional<Request> found, boolean forClients, Authentication token) {
        Actor.Vendor vendor = Callers.vendor(token);
        Request request =
                found.filter(it -> it.isForClients() == forClients).orElseThrow(Code.REQUEST_NOT_FOUND::problem);
        if (!request.vendorOrgNo().equals(vendor.orgNo())) {
            throw Code.SYSTEM_NOT_FOUND.problem();
        }
        return RequestAnswer.of(request, publicUrl);
    }

    private URI location(UUID id) {
        return URI.create(publicUrl + "/authentication/api/v1/systemuser/request/" + id);
    }
}

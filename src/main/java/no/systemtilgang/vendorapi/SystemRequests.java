package no.systemtilgang.vendorapi;

import java.util.List;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.register.Systems;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.RequestLists;
import no.systemtilgang.request.UserType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A vendor lists the requests of one of its systems, page by page ({@code facts/altinn-api.md} Q7, Q8). */
@RestController
@RequestMapping(SystemRequests.PATH)
class SystemRequests {

    static final String PATH = "/authentication/api/v1/systemuser/request/vendor";

    private final Systems systems;
    private final RequestLists requests;
    private final Paging paging;

    SystemRequests(Systems systems, RequestLists requests, Paging paging) {
        this.systems = systems;
        this.requests = requests;
        this.paging = paging;
    }

    /** The requests of a system, page by page. */
    @GetMapping("/bysystem/{systemId}")
    Page<RequestAnswer> list(
            @PathVariable String systemId, @RequestParam(required = false) String token, Authentication caller) {
        return page("/bysystem/", systemId, UserType.STANDARD, token, caller);
    }

    /** The requests for clients of a system, page by page. */
    @GetMapping("/agent/bysystem/{systemId}")
    Page<RequestAnswer> listForClients(
            @PathVariable String systemId, @RequestParam(required = false) String token, Authentication caller) {
        return page("/agent/bysystem/", systemId, UserType.AGENT, token, caller);
    }

    /** What was asked for stays readable when the system itself is deleted. */
    private Page<RequestAnswer> page(String list, String systemId, UserType type, String token, Authentication caller) {
        String vendor = Callers.vendor(caller).orgNo();
        systems.own(systemId, vendor);
        Place after = Paging.place(token, Place.FORM).map(Place::of).orElse(Place.FIRST);
        List<Request> rows = requests.ofSystem(systemId, type, after.created(), after.id(), paging.rowsToRead());
        return paging.page(
                PATH + list + systemId, rows, it -> new Place(it.created(), it.id()).text(), RequestAnswer::of);
    }
}

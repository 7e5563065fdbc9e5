package no.systemtilgang.portal;

import java.util.Map;
import java.util.UUID;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The addresses of the pages about a system user and its clients. */
final class ClientPaths {

    static final String SYSTEM_USER = "/systemtilgang/{id}";
    static final String ADD = SYSTEM_USER + "/klienter";
    static final String BATCH = ADD + "/jobb/{batch}";

    private ClientPaths() {}

    static String systemUser(UUID id) {
        return "/systemtilgang/" + id;
    }

    static String add(UUID id) {
        return systemUser(id) + "/klienter";
    }

    static String batch(UUID id, UUID batch) {
        return add(id) + "/jobb/" + batch;
    }

    /** Leads the browser back to the part of a list where it was. */
    static ModelAndView backTo(String path, String search, String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (search != null && !search.isBlank()) {
            address.queryParam("sok", "{search}");
        }
        if (ClientCursor.read(cursor) != null) {
            address.queryParam("etter", cursor);
        }
        return Onward.to(address.encode()
                .build(Map.of("search", search == null ? "" : search))
                .toString());
    }
}

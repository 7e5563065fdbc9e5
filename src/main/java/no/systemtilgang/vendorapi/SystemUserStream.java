package no.systemtilgang.vendorapi;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import no.systemtilgang.systemuser.SystemUserEntries;
import no.systemtilgang.systemuser.SystemUserEntry;
import no.systemtilgang.vendorapi.StreamPage.Stats;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Registers follow every change of every system user ({@code facts/altinn-api.md} U11, U12). */
@RestController
@RequestMapping(SystemUserStream.PATH)
class SystemUserStream {

    static final String PATH = "/authentication/api/v1/systemuser/internal/systemusers";

    private static final Pattern PLACE = Pattern.compile("[0-9]{1,18}");
    private static final String BEGIN = "0";

    private final SystemUserEntries entries;
    private final Paging paging;
    private final int size;

    SystemUserStream(SystemUserEntries entries, Paging paging, @Value("${systemtilgang.api.stream-size}") int size) {
        this.entries = entries;
        this.paging = paging;
        this.size = size;
    }

    /** The changes after those that the token's page ended with, also removals. */
    @GetMapping("/stream")
    StreamPage<SystemUserInStream> changes(@RequestParam(required = false) String token) {
        long after = Long.parseLong(Paging.place(token, PLACE).orElse(BEGIN));
        long readTo =
                entries.readTo(); // asked first, in a statement of its own: what is committed late is not passed by
        List<SystemUserEntry> changed = entries.changed(after, readTo, size);
        if (changed.isEmpty()) {
            return new StreamPage<>(new Page.Links(null), new Stats(after, after, readTo), List.of());
        }
        long end = changed.get(changed.size() - 1).sequenceNo();
        return new StreamPage<>(
                new Page.Links(paging.link(PATH + "/stream", String.valueOf(end))),
                new Stats(changed.get(0).sequenceNo(), end, readTo),
                changed.stream().map(SystemUserInStream::of).toList());
    }

    /** One system user, also a removed one; 410 where there never was one, as in the published API. */
    @GetMapping("/{id}")
    SystemUserInStream read(@PathVariable UUID id) {
        return entries.find(id)
                .map(SystemUserInStream::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE, "There is no such system user."));
    }
}

package no.systemtilgang.process;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.Requests;
import org.springframework.stereotype.Component;

/** Requests as the sweep sees them. */
@Component
class SweptRequests implements Sweepable {

    private final Requests requests;
    private final SystemUserRequestProcess process;

    SweptRequests(Requests requests, SystemUserRequestProcess process) {
        this.requests = requests;
        this.process = process;
    }

    @Override
    public List<UUID> lockDue(Instant now, int limit) {
        return requests.lockDue(now, limit);
    }

    @Override
    public void handle(UUID id, Instant now) {
        Request request = requests.lock(id);
        if (!request.isDue(now)) {
            return;
        }
        if (request.expiresAt().isAfter(now)) {
            process.remind(request);
        } else {
            process.expire(request);
        }
    }

    @Override
    public void postpone(UUID id, Instant dueAt) {
        requests.postpone(id, dueAt);
    }
}

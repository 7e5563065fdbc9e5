package no.systemtilgang.http;

import java.util.concurrent.atomic.AtomicInteger;
import no.systemtilgang.http.Api.Answer;

/** Addresses in the net, each used by nobody before, as the load balancer tells of them. */
final class Crowd {

    static final String FORWARDED_FOR = "X-Forwarded-For";

    private static final AtomicInteger LAST = new AtomicInteger();

    private final Api api;

    Crowd(Api api) {
        this.api = api;
    }

    /** An address (RFC 2544) that nobody has sent from yet. */
    static String newcomer() {
        int number = LAST.incrementAndGet();
        return "198.18." + number / 256 + "." + number % 256;
    }

    /** Opens a path from an address, as a program does. */
    Answer get(String address, String path, String token) {
        return api.send(api.request(path, token).header(FORWARDED_FOR, address).GET());
    }

    /** Opens a page from an address. */
    Answer page(String address, String path, String language) {
        return api.send(api.request(path, null)
                .header(FORWARDED_FOR, address)
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .GET());
    }

    /** An address that has sent all that it may in this minute. */
    String exhausted() {
        String address = newcomer();
        for (int i = 0; i < LimitedTest.PER_ADDRESS; i++) {
            get(address, "/actuator/health/liveness", null);
        }
        return address;
    }
}

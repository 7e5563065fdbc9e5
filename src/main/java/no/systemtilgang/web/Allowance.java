package no.systemtilgang.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many requests a minute each caller of one kind has left on this node. What it remembers is bounded: a caller is
 * forgotten after a quiet minute, and the rarest when there are very many.
 */
public final class Allowance {

    static final int MOST_REMEMBERED = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(Allowance.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** A flood must not become a flood of lines. */
    private static final int LINES_A_MINUTE = 10;

    private final String kind;
    private final int perMinute;
    private final TimeMeter time;
    private final Cache<String, Bucket> callers;
    private final Bucket lines;

    /**
     * @param kind what the callers are, for the log
     * @param perMinute requests a minute for each of them; 0 for any number
     */
    public Allowance(String kind, int perMinute) {
        this(kind, perMinute, TimeMeter.SYSTEM_NANOTIME);
    }

    Allowance(String kind, int perMinute, TimeMeter time) {
        this.kind = kind;
        this.perMinute = perMinute;
        this.time = time;
        callers = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(MINUTE)
                .ticker(time::currentTimeNanos)
                .build();
        lines = bucket(LINES_A_MINUTE);
    }

    /** Counts a request; when the caller has none left, how long until there are more. */
    public Optional<Duration> overdrawnBy(String caller) {
        if (perMinute == 0) {
            return Optional.empty();
        }
        ConsumptionProbe probe = callers.get(caller, it -> bucket(perMinute)).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return Optional.empty();
        }
        if (lines.tryConsume(1)) {
            LOG.warn("The {} {} has sent more than {} requests in a minute", kind, caller, perMinute);
        }
        return Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** How many callers are remembered. */
    long remembered() {
        callers.cleanUp();
        return callers.estimatedSize();
    }

    private Bucket bucket(int capacity) {
        return Bucket.builder()
                .addLimit(it -> it.capacity(capacity).refillIntervally(capacity, MINUTE))
                .withCustomTimePrecision(time)
                .build();
    }
}

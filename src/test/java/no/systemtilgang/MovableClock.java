package no.systemtilgang;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The application's clock, which a test can put forward; put it back in a finally. */
@TestComponent
@Primary
public class MovableClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /** Puts the clock ahead of the real time. */
    public void putAhead(Duration ahead) {
        this.ahead = ahead;
    }

    /** Puts the clock back to the real time. */
    public void putBack() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

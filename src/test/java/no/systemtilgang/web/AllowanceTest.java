package no.systemtilgang.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final int PER_MINUTE = 100;

    private final AtomicLong now = new AtomicLong();
    private final Allowance allowance = new Allowance("address", PER_MINUTE, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void whoeverHasSentAllOfAMinuteWaitsUntilItIsOver() {
        assertThat(sent("a", PER_MINUTE)).isEqualTo(PER_MINUTE);
        pass(Duration.ofSeconds(18));

        assertThat(allowance.overdrawnBy("a")).contains(Duration.ofSeconds(42));
        assertThat(allowance.overdrawnBy("b")).isEmpty();
        pass(Duration.ofSeconds(42));
        assertThat(sent("a", 2 * PER_MINUTE)).isEqualTo(PER_MINUTE);
    }

    @Test
    void aQuietHourGivesNoMoreThanAMinute() {
        assertThat(sent("a", 1)).isEqualTo(1);
        pass(Duration.ofHours(1));

        assertThat(sent("a", 10 * PER_MINUTE)).isEqualTo(PER_MINUTE);
    }

    @Test
    void aFloodOfCallersIsNotRememberedBeyondABoundAndHidesNobody() {
        assertThat(sent("flooder", 2 * PER_MINUTE)).isEqualTo(PER_MINUTE);

        int passed = 0;
        for (int caller = 0; caller < 3 * Allowance.MOST_REMEMBERED; caller++) {
            allowance.overdrawnBy("caller " + caller);
            passed += caller % 100 == 0 ? sent("flooder", 1) : 0;
        }

        assertThat(allowance.remembered()).isLessThanOrEqualTo(Allowance.MOST_REMEMBERED);
        assertThat(passed).as("requests of the flooder").isZero();
    }

    @Test
    void whoeverIsQuietForAMinuteIsForgotten() {
        sent("a", 1);
        assertThat(allowance.remembered()).isEqualTo(1);
        pass(Duration.ofSeconds(61));

        assertThat(allowance.remembered()).isZero();
    }

    @Test
    void nothingIsCountedWhenThereIsNoLimit() {
        Allowance any = new Allowance("address", 0);

        for (int i = 0; i < 10_000; i++) {
            assertThat(any.overdrawnBy("a")).isEmpty();
        }
        assertThat(any.remembered()).isZero();
    }

    /** How many of so many requests are let through. */
    private int sent(String caller, int requests) {
        int through = 0;
        for (int i = 0; i < requests; i++) {
            through += allowance.overdrawnBy(caller).isEmpty() ? 1 : 0;
        }
        return through;
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}

package no.systemtilgang.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.register.Powers;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestTest {

    private static final Instant CREATED = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant DUE = CREATED.plus(Duration.ofDays(7));
    private static final Instant EXPIRES = CREATED.plus(Duration.ofDays(10));

    @Test
    void aNewRequestIsAcceptedOrRejected() {
        Decision yes = new Decision(true, null, "anne", CREATED);
        Decision no = new Decision(false, "nei", "anne", CREATED);

        assertThat(request(RequestStatus.New).decided(yes).status()).isEqualTo(RequestStatus.Accepted);
        assertThat(request(RequestStatus.New).decided(yes).decision()).isEqualTo(yes);
        assertThat(request(RequestStatus.New).decided(no).status()).isEqualTo(RequestStatus.Rejected);
        assertThat(request(RequestStatus.New).decided(no).decision()).isEqualTo(no);
    }

    @Test
    void aNewRequestExpires() {
        Request expired = request(RequestStatus.New).expired();

        assertThat(expired.status()).isEqualTo(RequestStatus.Timedout);
        assertThat(expired.decision()).isNull();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "New")
    void anyOtherStatusIsTheLast(RequestStatus status) {
        Request request = request(status);

        assertNotNew(() -> request.decided(new Decision(true, null, "anne", CREATED)));
        assertNotNew(request::expired);
        assertThat(request.isDue(EXPIRES)).isFalse();
    }

    @Test
    void aDecisionComesBeforeTheTimeIsOut() {
        Request request = request(RequestStatus.New);

        assertThat(request.decided(new Decision(true, null, "anne", EXPIRES.minusNanos(1)))
                        .status())
                .isEqualTo(RequestStatus.Accepted);
        assertNotNew(() -> request.decided(new Decision(true, null, "anne", EXPIRES)));
        assertNotNew(() -> request.decided(new Decision(false, null, "anne", EXPIRES.plusNanos(1))));
    }

    @Test
    void itIsDueFromItsMomentOn() {
        assertThat(request(RequestStatus.New).isDue(DUE.minusNanos(1))).isFalse();
        assertThat(request(RequestStatus.New).isDue(DUE)).isTrue();
    }

    @Test
    void aReminderComesBeforeTheEnd() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Deadlines(Duration.ofDays(1), Duration.ofDays(2)));
        assertThat(new Deadlines(Duration.ofDays(2), Duration.ofDays(2)).remindAfter())
                .isEqualTo(Duration.ofDays(2));
    }

    private static Request request(RequestStatus status) {
        return new Request(
                UUID.randomUUID(),
                UserType.STANDARD,
                "system",
                "991825827",
                "310904473",
                "ref",
                "Prøve",
                new Powers(List.of(), List.of()),
                null,
                false,
                new Life(status, CREATED, DUE, EXPIRES, null, null));
    }

    private static void assertNotNew(ThrowingCallable call) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(call)
                .satisfies(it -> assertThat(it.code()).isEqualTo(Code.REQUEST_NOT_NEW));
    }
}

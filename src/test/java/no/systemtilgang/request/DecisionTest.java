package no.systemtilgang.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;

class DecisionTest {

    private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void twoWordsAreAnswers() {
        assertThat(of("approve", null)).isEqualTo(new Decision(true, null, "anne", AT));
        assertThat(of("reject", "nei")).isEqualTo(new Decision(false, "nei", "anne", AT));
    }

    static Stream<Object> otherAnswers() {
        return Stream.of("", " ", "Approve", "approve ", "approved", "yes", "true", true, 1, List.of("approve"));
    }

    @NullSource
    @ParameterizedTest
    @MethodSource("otherAnswers")
    void nothingElseIs(Object answer) {
        assertRefused(answer, null);
    }

    @Test
    void aReasonIsTrimmedAndAnEmptyOneIsNone() {
        assertThat(of("reject", "  fordi\nslik ").reason()).isEqualTo("fordi\nslik");
        assertThat(of("reject", "").reason()).isNull();
        assertThat(of("reject", " \n\t ").reason()).isNull();
    }

    @Test
    void aReasonHasAtMostAThousandCharacters() {
        assertThat(of("reject", "x".repeat(1000)).reason()).hasSize(1000);
        assertThat(of("reject", " " + "x".repeat(1000) + " ").reason()).hasSize(1000);
        assertRefused("reject", "x".repeat(1001));
    }

    @Test
    void aReasonIsAText() {
        assertRefused("reject", 42);
        assertRefused("reject", List.of("x"));
        assertRefused("reject", "a\0b");
    }

    private static Decision of(Object answer, Object reason) {
        return Decision.of(answer, reason, "anne", AT);
    }

    private static void assertRefused(Object answer, Object reason) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> of(answer, reason))
                .satisfies(it -> assertThat(it.code()).isEqualTo(Code.INVALID_INPUT));
    }
}

package no.systemtilgang.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.register.AccessPackage;
import no.systemtilgang.register.Powers;
import no.systemtilgang.register.Right;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewRequestTest {

    private static final Powers RIGHT = new Powers(List.of(Right.to("ske-krav-og-betalinger")), List.of());
    private static final Powers PACKAGE =
            new Powers(List.of(), List.of(new AccessPackage("urn:altinn:accesspackage:x")));
    private static final Powers NONE = new Powers(List.of(), List.of());

    @Test
    void whatIsSentIsTrimmed() {
        NewRequest request = new NewRequest(
                UserType.STANDARD, " s ", " 310904473 ", " r ", " t ", RIGHT, " https://smartcloud.example/receipt ");

        assertThat(request.triple()).isEqualTo(new Triple("s", "310904473", "r"));
        assertThat(request.integrationTitle()).isEqualTo("t");
        assertThat(request.redirectUrl()).isEqualTo("https://smartcloud.example/receipt");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void whatIsNotGivenHasItsDefault(String nothing) {
        NewRequest request = new NewRequest(UserType.STANDARD, "s", "310904473", nothing, nothing, RIGHT, nothing);

        assertThat(request.externalRef()).isEqualTo("310904473");
        assertThat(request.integrationTitle()).isNull();
        assertThat(request.redirectUrl()).isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "a\0b", "a\nb", "a\u007fb"})
    void systemAndOrganisationAreNeeded(String wrong) {
        assertRefused(
                Code.INVALID_INPUT,
                () -> new NewRequest(UserType.STANDARD, wrong, "310904473", null, null, RIGHT, null));
        assertRefused(Code.INVALID_INPUT, () -> new NewRequest(UserType.STANDARD, "s", wrong, null, null, RIGHT, null));
    }

    @Test
    void textsHaveAtMost255CharactersAndUrls8192() {
        String longest = "x".repeat(255);
        NewRequest request =
                new NewRequest(UserType.STANDARD, longest, "310904473", longest, longest, RIGHT, "u".repeat(8192));
        assertThat(request.externalRef()).isEqualTo(longest);

        String longer = "x".repeat(256);
        assertRefused(Code.INVALID_INPUT, () -> with(longer, null, null));
        assertRefused(Code.INVALID_INPUT, () -> with(null, longer, null));
        assertRefused(Code.INVALID_INPUT, () -> with(null, null, "u".repeat(8193)));
    }

    @Test
    void controlCharactersAreRefused() {
        assertRefused(Code.INVALID_INPUT, () -> with("a\0b", null, null));
        assertRefused(Code.INVALID_INPUT, () -> with(null, "a\rb", null));
        assertRefused(Code.INVALID_INPUT, () -> with(null, null, "https://smartcloud.example/\u0085"));
    }

    @Test
    void halvesOfCharactersAreRefused() {
        assertRefused(Code.INVALID_INPUT, () -> with("a\ud800b", null, null));
        assertRefused(Code.INVALID_INPUT, () -> with(null, "a\udc00", null));
    }

    /** Whether it asks for anything is looked at only after the register (facts §3.2, the order of the checks). */
    @Test
    void whatIsAskedForMayBeNothingYet() {
        for (UserType type : UserType.values()) {
            assertThat(new NewRequest(type, "s", "310904473", null, null, NONE, null).powers())
                    .isEqualTo(NONE);
        }
    }

    @Test
    void aRequestForClientsAsksForPackagesOnly() {
        assertRefused(
                Code.INVALID_INPUT, () -> new NewRequest(UserType.AGENT, "s", "310904473", null, null, RIGHT, null));
        assertRefused(
                Code.INVALID_INPUT,
                () -> new NewRequest(
                        UserType.AGENT,
                        "s",
                        "310904473",
                        null,
                        null,
                        new Powers(RIGHT.rights(), PACKAGE.accessPackages()),
                        null));
    }

    @Test
    void anIncompleteRightIsRefused() {
        Powers incomplete = new Powers(List.of(new Right("read", null)), List.of());

        assertRefused(
                Code.RIGHT_NOT_FOUND,
                () -> new NewRequest(UserType.STANDARD, "s", "310904473", null, null, incomplete, null));
    }

    @Test
    void theTypeIsOneOfTwoWords() {
        assertThat(UserType.of(null)).isEqualTo(UserType.STANDARD);
        assertThat(UserType.of("")).isEqualTo(UserType.STANDARD);
        assertThat(UserType.of("standard").wire()).isEqualTo("standard");
        assertThat(UserType.of("agent").wire()).isEqualTo("agent");
        for (String other : List.of("Agent", " agent", "STANDARD", "client", " ")) {
            assertRefused(Code.INVALID_INPUT, () -> UserType.of(other));
        }
    }

    private static NewRequest with(String externalRef, String title, String url) {
        return new NewRequest(UserType.STANDARD, "s", "310904473", externalRef, title, RIGHT, url);
    }

    private static void assertRefused(Code code, ThrowingCallable call) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(call)
                .satisfies(it -> assertThat(it.code()).isEqualTo(code));
    }
}

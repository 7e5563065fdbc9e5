package no.systemtilgang.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PowersTest {

    private static final Right CLAIMS = Right.to("ske-krav-og-betalinger");

    private static final String CLAIMS_JSON =
            "{\"resource\": [{\"id\": \"urn:altinn:resource\", \"value\": \"ske-krav-og-betalinger\"}]}";

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "[]", "null"})
    void nothingIsAnEmptyList(String text) {
        assertThat(Powers.fromJson(text, text).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[" + CLAIMS_JSON + "]",
                "[{\"RESOURCE\": [{\"Id\": \"urn:altinn:resource\", \"vAlUe\": \"ske-krav-og-betalinger\"}]}]",
                "[{\"resource\": [{\"id\": \"urn:altinn:resource\", \"value\": \"ske-krav-og-betalinger\", \"x\": {\"y\": []}}],"
                        + " \"more\": 1}]"
            })
    void namesMayBeInAnyCaseAndUnknownMembersAreLeftOut(String rights) {
        assertThat(Powers.fromJson(rights, null).complete().rights()).containsExactly(CLAIMS);
    }

    @Test
    void packagesAreReadAlike() {
        Powers powers = Powers.fromJson(null, "[{\"URN\": \"urn:altinn:accesspackage:x\", \"name\": \"X\"}]");

        assertThat(powers.complete().packageUrns()).containsExactly("urn:altinn:accesspackage:x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "5",
                "true",
                "{}",
                "\"[]\"",
                "[",
                "[1]",
                "[[]]",
                "[null]",
                "[{}, null]",
                "[{\"resource\": 1}]",
                "[{\"resource\": {}}]",
                "[{\"resource\": [1]}]",
                "[{\"action\": {}}]",
                "[] []",
                "[] x"
            })
    void whatIsNotAListOfRightsIsRefused(String rights) {
        assertRefused(Code.INVALID_INPUT, () -> Powers.fromJson(rights, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "5", "{}", "[1]", "[null]", "[{\"urn\": {}}]", "[{\"urn\": [\"x\"]}]", "[\"urn:x\"]"})
    void whatIsNotAListOfPackagesIsRefused(String packages) {
        assertRefused(Code.INVALID_INPUT, () -> Powers.fromJson(null, packages).complete());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{}]",
                "[{\"action\": \"read\"}]",
                "[{\"resource\": null}]",
                "[{\"resource\": []}]",
                "[{\"resource\": [null]}]",
                "[{\"resource\": [{}]}]",
                "[{\"resource\": [{\"id\": \"urn:altinn:resource\"}]}]",
                "[{\"resource\": [{\"id\": null, \"value\": \"x\"}]}]"
            })
    void anIncompleteRightIsRefused(String rights) {
        assertRefused(Code.RIGHT_NOT_FOUND, () -> Powers.fromJson(rights, null).complete());
    }

    @Test
    void aPackageWithoutAUrnIsRefused() {
        assertRefused(Code.INVALID_INPUT, () -> Powers.fromJson(null, "[{}]").complete());
        assertRefused(
                Code.INVALID_INPUT,
                () -> Powers.fromJson(null, "[{\"urn\": null}]").complete());
    }

    @Test
    void anActionThatTheDatabaseCannotStoreIsRefused() {
        String rights = "[" + CLAIMS_JSON.replace("{\"resource\"", "{\"action\": \"\\u0000\", \"resource\"") + "]";

        assertRefused(Code.INVALID_INPUT, () -> Powers.fromJson(rights, null).complete());
    }

    @Test
    void deepNestingIsRefusedAndNotFollowed() {
        String deep = "[".repeat(200_000);

        assertRefused(Code.INVALID_INPUT, () -> Powers.fromJson(deep, null));
        assertRefused(Code.INVALID_INPUT, () -> Powers.fromJson("[{\"unknown\": " + deep, null));
    }

    @Test
    void aHugeListIsRead() {
        String huge = "[" + String.join(",", Collections.nCopies(10_000, CLAIMS_JSON)) + "]";

        assertThat(Powers.fromJson(huge, null).complete().resourceIds()).hasSize(10_000);
    }

    @Test
    void aMissingListIsAnEmptyOneButAGapInAListIsRefused() {
        assertThat(Powers.of(null, null)).isEqualTo(new Powers(List.of(), List.of()));
        assertRefused(Code.INVALID_INPUT, () -> Powers.of(Collections.singletonList(null), null));
        assertRefused(Code.INVALID_INPUT, () -> Powers.of(null, Collections.singletonList(null)));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Powers powers = new Powers(
                List.of(
                        CLAIMS,
                        new Right(
                                "read", List.of(new ResourceAttribute("a", "ø\"\\"), new ResourceAttribute("b", "c")))),
                List.of(new AccessPackage("urn:altinn:accesspackage:x")));

        assertThat(Powers.fromJson(powers.rightsJson(), powers.accessPackagesJson()))
                .isEqualTo(powers);
    }

    @Test
    void aRightIsTheSameInWhateverOrderAndWithWhateverAction() {
        ResourceAttribute a = new ResourceAttribute("a", "1");
        ResourceAttribute b = new ResourceAttribute("b", "2");
        Right right = new Right("read", List.of(a, b));

        assertThat(right.sameResource(new Right(null, List.of(b, a)))).isTrue();
        assertThat(right.sameResource(new Right("read", List.of(a)))).isFalse();
        assertThat(right.sameResource(new Right("read", List.of(a, a)))).isFalse();
        assertThat(new Right(null, List.of(a, a)).sameResource(right)).isFalse();
    }

    private static void assertRefused(Code code, ThrowingCallable call) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(call)
                .satisfies(it -> assertThat(it.code()).isEqualTo(code));
    }
}

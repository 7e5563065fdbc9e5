package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks for national identity numbers finds all kinds of them, and nothing else. */
class NationalIdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"010190124", "410190123", "014190123", "018190123", "418190123", "016690123"})
    void eachKindIsFoundWhereverItStands(String nine) {
        String number = NationalIds.of(nine);

        assertThat(NationalIds.in(number)).containsExactly(number);
        assertThat(NationalIds.in("{\"pid\":\"" + number + "\"}")).containsExactly(number);
        assertThat(NationalIds.in("GET /a?b=" + number + "&c")).containsExactly(number);
        assertThat(NationalIds.in("født " + number.substring(0, 6) + " " + number.substring(6) + "."))
                .hasSize(1);
        assertThat(NationalIds.in("x." + encoded("{\"pid\":\"" + number + "\"}") + ".y"))
                .containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01019012300",
                "99019012345",
                "310904473",
                "1795892050102",
                "a3010190123d",
                "00000000000",
                "2026-11-28T18:30:34"
            })
    void nothingElseIs(String text) {
        assertThat(NationalIds.in(text)).isEmpty();
    }

    @Test
    void anotherCheckDigitIsNoNumber() {
        String number = NationalIds.of("010190124");
        char last = number.charAt(10) == '9' ? '0' : (char) (number.charAt(10) + 1);

        assertThat(NationalIds.in(number.substring(0, 10) + last)).isEmpty();
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes());
    }
}

package no.systemtilgang.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"310904473", "314250052", "991825827", "312605031", "314112237"})
    void aNumberWithTheRightCheckDigitIsOne(String number) {
        assertThat(new OrganisationNumber(number).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"310904472", "310904474", "130904473", "000000001"})
    void aWrongCheckDigitIsRefused(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OrganisationNumber(number));
    }

    /** Eight digits whose check digit would be ten: no number begins with these. */
    @ParameterizedTest
    @ValueSource(strings = {"100000060", "100000061", "100000069"})
    void whereTheCheckDigitWouldBeTenThereIsNoNumber(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OrganisationNumber(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "31090447",
                "3109044730",
                "31090447a",
                "-10904473",
                "310904473\n",
                "３１０904473",
                "٣١٠٩٠٤٤٧٣",
                "abc"
            })
    void whatIsNotNineDigitsIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OrganisationNumber(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"310904473", "310 904 473", " 310904473 ", "310\u00a0904\u00a0473", "3 1 0 9 0 4 4 7 3"})
    void itIsReadAsPeopleWriteIt(String text) {
        assertThat(OrganisationNumber.of(text).value()).isEqualTo("310904473");
    }

    @Test
    void spacesAreForReadingOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OrganisationNumber("310 904 473"));
        assertThat(OrganisationNumber.formatted("310904473")).isEqualTo("310 904 473");
    }
}

package no.systemtilgang.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressBlockTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2::9, 2001:db8:1:2:0:0:0:0/64",
        "::1, 0:0:0:0:0:0:0:0/64",
        "::ffff:203.0.113.7, ::ffff:203.0.113.7",
        "203.0.113.7:4711, unknown",
        "300.1.1.1, unknown",
        "1:2:3, unknown",
        "nowhere.example, unknown",
        "'', unknown",
        "<script>, unknown"
    })
    void aSubscribersAddressesAreOne(String address, String block) {
        assertThat(AddressBlock.of(address)).isEqualTo(block);
    }
}

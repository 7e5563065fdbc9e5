package no.systemtilgang.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "SmartCloud", "Ærlig Østby Ås", "\ud83d\ude00", "a b"})
    void whatPeopleWriteIsStored(String text) {
        assertThat(StorableText.isLine(text)).isTrue();
        assertThat(StorableText.isProse(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\u0001", "\u0085", "\u007f", "\ud800", "a\udc00b", "\ude00\ud83d"})
    void whatCannotBeStoredOrShownIsNot(String text) {
        assertThat(StorableText.isLine(text)).isFalse();
        assertThat(StorableText.isProse(text)).isFalse();
    }

    @Test
    void lineBreaksAndTabsBelongToProseOnly() {
        assertThat(StorableText.isProse("a\r\n\tb")).isTrue();
        assertThat(StorableText.isLine("a\nb")).isFalse();
        assertThat(StorableText.isLine("a\tb")).isFalse();
    }
}

package no.systemtilgang.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SmartCloud",
                "Ærlig Østby Ås",
                "\ud83d\ude00",
                "a b",
                "10\u00a0000",
                "<b>{{7*7}}</b>",
                "\u2764\ufe0f",
                "\ud83d\udc69\u200d\ud83d\udcbb",
                "\u05d0\u05d1",
                "e\u0301"
            })
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Skatte\u200betaten",
                "Skatte\u200detaten",
                "Skatte\u2060etaten",
                "Skatte\ufeffetaten",
                "Skatte\u034fetaten",
                "\u3164",
                "\u2800"
            })
    void whatIsNotSeenCannotMakeANameLookLikeAnother(String text) {
        assertThat(StorableText.isLine(text)).isFalse();
        assertThat(StorableText.isProse(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x2028,
                0x2029
            })
    void nothingTurnsTheWordsAroundItOrBreaksTheLine(int codePoint) {
        String text = "SmartCloud" + Character.toString(codePoint) + "SA netatettakS";

        assertThat(StorableText.isLine(text)).isFalse();
        assertThat(StorableText.isProse(text)).isFalse();
    }

    @Test
    void lineBreaksTabsAndHyphensBelongToProseOnly() {
        assertThat(StorableText.isProse("a\r\n\tb\u00adc")).isTrue();
        assertThat(StorableText.isLine("a\nb")).isFalse();
        assertThat(StorableText.isLine("a\tb")).isFalse();
        assertThat(StorableText.isLine("a\u00adb")).isFalse();
    }
}

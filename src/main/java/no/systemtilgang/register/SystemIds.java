package no.systemtilgang.register;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/**
 * Which ids systems have. Norwegian letters and signs are part of them; letters that only look like Latin ones are not,
 * nor what an address cannot carry, since the id stands in the addresses of the API.
 */
final class SystemIds {

    private static final String NOT_IN_ADDRESSES = "/\\%;";

    private SystemIds() {}

    static boolean hasSpace(String id) {
        return id.codePoints().anyMatch(SystemIds::isSpace);
    }

    /** Whether this can be an id of a system of the vendor; spaces are another question. */
    static boolean isOf(String vendorOrgNo, String id) {
        String prefix = vendorOrgNo + "_";
        return id.startsWith(prefix)
                && id.length() > prefix.length()
                && Normalizer.isNormalized(id, Normalizer.Form.NFC)
                && id.codePoints().allMatch(it -> isSpace(it) || isPlain(it));
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isPlain(int character) {
        return character < 0x80
                ? character > 0x20 && character != 0x7f && NOT_IN_ADDRESSES.indexOf(character) < 0
                : Character.isLetter(character)
                        && UnicodeScript.of(character) == UnicodeScript.LATIN
                        && Normalizer.isNormalized(Character.toString(character), Normalizer.Form.NFKC);
    }
}

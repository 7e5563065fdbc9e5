package no.systemtilgang.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of texts. */
final class Fingerprint {

    private Fingerprint() {}

    static byte[] of(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    /** What an event calls its personal data; the salt keeps anybody from guessing what was erased. */
    static String ofPerson(String salt, String personId, String address) {
        return hex(of(salt + "\n" + text(personId) + "\n" + text(address)));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}

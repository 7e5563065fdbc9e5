package no.systemtilgang.portal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import no.systemtilgang.party.Organisation;

/** The place in a list of clients after which a part begins, as an address carries it. */
final class ClientCursor {

    private static final int NUMBER = 9;

    private ClientCursor() {}

    static String of(Organisation after) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((after.orgNo() + after.name()).getBytes(StandardCharsets.UTF_8));
    }

    /** The place; null, which is the beginning, when it is none. */
    static Organisation read(String cursor) {
        if (cursor == null || !cursor.matches("[A-Za-z0-9_-]{12,}")) {
            return null;
        }
        try {
            String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return place.matches("[0-9]{9}\\P{Cc}*")
                    ? new Organisation(place.substring(0, NUMBER), place.substring(NUMBER))
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

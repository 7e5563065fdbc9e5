package no.systemtilgang.register;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What was done to a system.
 *
 * @param changedData what was written, as JSON
 * @param clientId the Maskinporten client with whose token it was done, or null
 */
public record SystemChange(
        UUID systemInternalId,
        String changedByOrgNumber,
        Kind changeType,
        String changedData,
        String clientId,
        Instant created) {

    /** What can be done; the names in lower case are stored and sent. */
    public enum Kind {
        CREATE,
        UPDATE,
        RIGHTSUPDATE,
        ACCESSPACKAGEUPDATE,
        DELETE,
        UNKNOWN;

        /** The name that is stored and sent. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }
}

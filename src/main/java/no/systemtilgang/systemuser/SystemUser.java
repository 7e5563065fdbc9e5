package no.systemtilgang.systemuser;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.systemtilgang.register.Powers;

/**
 * A system user: a piece of software that acts for an organisation with exactly these powers. It has the id of the
 * request that it was approved from.
 *
 * @param userType {@code standard} for own use, {@code agent} for the organisation's clients
 * @param createdBy the person who approved it
 */
public record SystemUser(
        UUID id,
        UUID systemInternalId,
        String partyOrgNo,
        String externalRef,
        String integrationTitle,
        String userType,
        Powers powers,
        Instant created,
        String createdBy) {

    /** Whether it acts for the organisation's clients, not for the organisation itself. */
    public boolean isForClients() {
        return isForClients(userType);
    }

    /** The same, of one of this type. */
    static boolean isForClients(String userType) {
        return "agent".equals(userType);
    }

    /** The vendor's own reference; none when it gave none, which is when it stands for the organisation. */
    public Optional<String> ownReference() {
        return Optional.of(externalRef).filter(it -> !it.equals(partyOrgNo));
    }
}

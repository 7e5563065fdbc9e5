package no.systemtilgang.systemuser;

import java.time.Instant;

/**
 * A system user was removed. Told in the transaction that removes it, so that what hangs on it ends with it or nothing
 * does.
 *
 * @param personId who removed it
 * @param role the authority in which the person did
 */
public record SystemUserRemoved(SystemUser user, String personId, String role, Instant at) {}

package no.systemtilgang.systemuser;

import java.time.Instant;

/**
 * Who changes the clients of a system user.
 *
 * @param personId the person
 * @param role the authority in which the person acts, such as {@code klientadministrator}
 * @param firmOrgNo the firm that the person acts for; it must be the system user's
 * @param at when
 */
public record Administrator(String personId, String role, String firmOrgNo, Instant at) {}

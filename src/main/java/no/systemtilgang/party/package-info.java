/** Organisations, persons, their roles, and which firm serves which client. */
@ApplicationModule(
        displayName = "Party",
        allowedDependencies = {"problem", "transaction"})
package no.systemtilgang.party;

import org.springframework.modulith.ApplicationModule;

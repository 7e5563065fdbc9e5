/** What the running transaction knows already, so that it asks the database only once. */
@ApplicationModule(
        displayName = "Transaction",
        allowedDependencies = {})
package no.systemtilgang.transaction;

import org.springframework.modulith.ApplicationModule;

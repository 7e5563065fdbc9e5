/** What happened: append-only, written in the transaction that did it. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {})
package no.systemtilgang.audit;

import org.springframework.modulith.ApplicationModule;

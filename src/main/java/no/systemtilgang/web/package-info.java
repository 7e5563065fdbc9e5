/** What every door shares: the limit on bodies, the correlation id, and how a problem is written. */
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"audit", "problem"})
package no.systemtilgang.web;

import org.springframework.modulith.ApplicationModule;

/** What every door shares: the limits on bodies, on what one caller sends and how slowly, the correlation id, and how a problem is written. */
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"audit", "problem"})
package no.systemtilgang.web;

import org.springframework.modulith.ApplicationModule;

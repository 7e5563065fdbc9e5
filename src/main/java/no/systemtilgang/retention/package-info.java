/** What is kept no longer than is needed ({@code docs/personvern.md}). */
@ApplicationModule(
        displayName = "Retention",
        allowedDependencies = {"audit", "request", "systemuser"})
package no.systemtilgang.retention;

import org.springframework.modulith.ApplicationModule;

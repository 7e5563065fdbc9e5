/** Filter chains, login and tokens. */
@ApplicationModule(
        displayName = "Security",
        allowedDependencies = {"identity", "party", "problem", "web"})
package no.systemtilgang.security;

import org.springframework.modulith.ApplicationModule;

/** The stand-ins that a trial needs: issuer, SmartCloud, the cast of the guide. Nothing here exists outside it. */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"party", "register", "catalogue", "systemuser", "identity", "language", "security"})
package no.systemtilgang.demo;

import org.springframework.modulith.ApplicationModule;

/** System users and the rights that were given to them. */
@ApplicationModule(
        displayName = "Systemuser",
        allowedDependencies = {"party", "register", "catalogue", "audit", "problem"})
package no.systemtilgang.systemuser;

import org.springframework.modulith.ApplicationModule;

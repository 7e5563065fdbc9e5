/** Who is acting, for whom, and with which authority. */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"party", "register", "catalogue", "audit", "problem", "transaction"})
package no.systemtilgang.identity;

import org.springframework.modulith.ApplicationModule;

/** A vendor's request and its life: New, Accepted, Rejected, Timedout. */
@ApplicationModule(
        displayName = "Request",
        allowedDependencies = {"party", "register", "catalogue", "audit", "problem", "transaction"})
package no.systemtilgang.request;

import org.springframework.modulith.ApplicationModule;

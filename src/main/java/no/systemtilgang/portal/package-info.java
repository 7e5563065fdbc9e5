/** The pages that an end user sees. */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "party",
            "register",
            "catalogue",
            "audit",
            "request",
            "systemuser",
            "identity",
            "process",
            "language",
            "problem",
            "web"
        })
package no.systemtilgang.portal;

import org.springframework.modulith.ApplicationModule;

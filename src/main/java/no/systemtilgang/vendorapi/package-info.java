/** REST for vendors, compatible with the published API. */
@ApplicationModule(
        displayName = "Vendorapi",
        allowedDependencies = {
            "party",
            "register",
            "catalogue",
            "audit",
            "request",
            "systemuser",
            "identity",
            "process",
            "problem",
            "web"
        })
package no.systemtilgang.vendorapi;

import org.springframework.modulith.ApplicationModule;

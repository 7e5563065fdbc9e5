/** How every room says no: one exception with the published code, turned into an answer at each door. */
@ApplicationModule(
        displayName = "Problem",
        allowedDependencies = {})
package no.systemtilgang.problem;

import org.springframework.modulith.ApplicationModule;

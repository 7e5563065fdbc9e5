/** What vendors have registered: systems, what these may ask for, and where the browser may go afterwards. */
@ApplicationModule(
        displayName = "Register",
        allowedDependencies = {"audit", "problem", "transaction"})
package no.systemtilgang.register;

import org.springframework.modulith.ApplicationModule;

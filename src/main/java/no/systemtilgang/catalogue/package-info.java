/** Resources and access packages: which package holds what, and who may pass on what. */
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {"problem"})
package no.systemtilgang.catalogue;

import org.springframework.modulith.ApplicationModule;

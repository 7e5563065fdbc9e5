/** The language in which a page is read: which there are, who chooses, and what a text is in it. */
@ApplicationModule(
        displayName = "Language",
        allowedDependencies = {})
package no.systemtilgang.language;

import org.springframework.modulith.ApplicationModule;

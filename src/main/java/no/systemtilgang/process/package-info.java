/** The BPMN processes: their delegates, and one class a process that offers its verbs to the rooms above. */
@ApplicationModule(
        displayName = "Process",
        allowedDependencies = {
            "party",
            "register",
            "catalogue",
            "audit",
            "request",
            "systemuser",
            "identity",
            "problem",
            "transaction",
            "web"
        })
package no.systemtilgang.process;

import org.springframework.modulith.ApplicationModule;

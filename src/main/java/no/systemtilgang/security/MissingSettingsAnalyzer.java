package no.systemtilgang.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which settings are missing, in words instead of a stack trace. */
class MissingSettingsAnalyzer extends AbstractFailureAnalyzer<MissingSettings> {

    @Override
    protected FailureAnalysis analyze(Throwable root, MissingSettings cause) {
        return new FailureAnalysis(
                "These settings are missing:\n  - " + String.join("\n  - ", cause.missing()),
                "Set them as environment variables or properties, or try the program with"
                        + " --spring.profiles.active=demo.",
                cause);
    }
}

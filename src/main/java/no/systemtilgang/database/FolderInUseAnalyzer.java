package no.systemtilgang.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words instead of a stack trace that another instance uses the folder. */
class FolderInUseAnalyzer extends AbstractFailureAnalyzer<FolderInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, FolderInUseException cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Stop the other instance, or set SYSTEMTILGANG_DATA to another folder.", cause);
    }
}

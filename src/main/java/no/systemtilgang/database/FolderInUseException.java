package no.systemtilgang.database;

import java.nio.file.Path;

/** Two applications on one set of database files would destroy them, so the second one must not start. */
final class FolderInUseException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    FolderInUseException(Path folder) {
        super("Another instance uses %s. Stop it, or give this one its own folder with %s (environment %s)."
                .formatted(folder, DataFolder.SETTING, DataFolder.VARIABLE));
    }
}

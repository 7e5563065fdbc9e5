package no.systemtilgang.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The folder everything stored lies in, held by this process alone from {@link #open} to {@link #close}:
 *
 * <ul>
 *   <li>{@code postgresql}: the database files; a backup of the stopped application is a copy of it</li>
 *   <li>{@code postgresql-binaries}: the unpacked server, which may be deleted at any time it does not run. Kept here
 *       and not in the shared temporary folder, where another user could put a program of their own in its place</li>
 *   <li>{@code postgresql.log}: what PostgreSQL itself reports</li>
 *   <li>{@code systemtilgang.lock}: shows that the folder is in use</li>
 * </ul>
 */
final class DataFolder implements AutoCloseable {

    static final String SETTING = "systemtilgang.data";
    static final String VARIABLE = "SYSTEMTILGANG_DATA";

    private static final Logger log = LoggerFactory.getLogger(DataFolder.class);
    private static final int LINES_REPORTED = 8;
    private static final long LARGEST_LOG_KEPT = 10L * 1024 * 1024;
    private static final Set<PosixFilePermission> OWNER_ONLY_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_ONLY_FILE = PosixFilePermissions.fromString("rw-------");

    private final Path root;
    private final FolderLock lock;

    private DataFolder(Path root, FolderLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Creates the folder if it is missing and takes it for this process. */
    static DataFolder open(Path folder) {
        try {
            boolean isNew = !Files.isDirectory(folder);
            if (isNew) {
                Files.createDirectories(folder);
                restrict(folder, OWNER_ONLY_FOLDER);
            }
            // One name for one folder: an orphaned server is recognised by the path it was started with.
            Path root = folder.toRealPath();
            return new DataFolder(root, FolderLock.take(root.resolve("systemtilgang.lock")));
        } catch (IOException reason) {
            throw notWritable(folder, reason);
        }
    }

    /** Makes the parts of the folder ready for a server; call it only when none runs on them. */
    void prepare() {
        try {
            Files.createDirectories(cluster());
            restrict(cluster(), OWNER_ONLY_FOLDER);
            setUnfinishedClusterAside();
            Files.createDirectories(binaries());
            restrict(binaries().getParent(), OWNER_ONLY_FOLDER);
            removeUnfinishedBinaries();
            if (Files.exists(serverLog()) && Files.size(serverLog()) > LARGEST_LOG_KEPT) {
                Files.delete(serverLog());
            }
            if (Files.notExists(serverLog())) {
                Files.createFile(serverLog());
            }
            restrict(serverLog(), OWNER_ONLY_FILE);
        } catch (IOException reason) {
            throw notWritable(root, reason);
        }
    }

    Path cluster() {
        return root.resolve("postgresql");
    }

    /** One level down, because the library opens the folder it unpacks into to everyone. */
    Path binaries() {
        return root.resolve("postgresql-binaries").resolve("unpacked");
    }

    Path serverLog() {
        return root.resolve("postgresql.log");
    }

    /** The last lines PostgreSQL wrote: they say why it did not start. */
    String endOfServerLog() {
        try {
            List<String> lines = Files.readAllLines(serverLog(), StandardCharsets.ISO_8859_1);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_REPORTED), lines.size()));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    SuperuserPassword superuserPassword() {
        return new SuperuserPassword(cluster(), root);
    }

    static void restrict(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS) != null) {
            Files.setPosixFilePermissions(path, permissions);
        }
    }

    /** An initialisation cut short leaves files PostgreSQL neither starts from nor overwrites. */
    private void setUnfinishedClusterAside() throws IOException {
        if (superuserPassword().isKept() || children(cluster()).isEmpty()) {
            return;
        }
        Path aside = root.resolve("postgresql-unfinished-" + System.currentTimeMillis());
        log.warn("The database in {} was never completely initialised; moved to {} and started anew", cluster(), aside);
        Files.move(cluster(), aside);
        Files.createDirectories(cluster());
        restrict(cluster(), OWNER_ONLY_FOLDER);
    }

    /** The library keeps whatever file is there already, also one that was only half written. */
    private void removeUnfinishedBinaries() throws IOException {
        for (Path version : children(binaries())) {
            if (Files.notExists(version.resolve(".exists"))) {
                FileSystemUtils.deleteRecursively(version);
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }

    private static IllegalStateException notWritable(Path folder, IOException reason) {
        return new IllegalStateException(
                "The folder %s cannot be used for the database: %s. Choose another with %s (environment %s)."
                        .formatted(folder.toAbsolutePath(), reason, SETTING, VARIABLE),
                reason);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    @Override
    public String toString() {
        return root.toString();
    }
}

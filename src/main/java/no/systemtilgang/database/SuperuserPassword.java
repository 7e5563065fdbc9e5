package no.systemtilgang.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The superuser's password, kept among the database files and as well protected as they are.
 *
 * <p>It has to be kept: nothing else could set the other roles' passwords at the next start. It is moved to its
 * place as the last step of the initialisation, so it also shows that the initialisation was completed.
 */
final class SuperuserPassword {

    private final Path cluster;
    private final Path kept;
    private final Path proposed;

    SuperuserPassword(Path cluster, Path root) {
        this.cluster = cluster;
        this.kept = cluster.resolve("superuser-password");
        this.proposed = root.resolve("superuser-password");
    }

    boolean isKept() {
        return Files.exists(kept);
    }

    /** The password of an initialised database, or a new one for a database still to be initialised. */
    String readOrPropose() throws IOException {
        if (isKept()) {
            return Files.readString(kept);
        }
        String password = DatabaseRole.withNewPassword("").password();
        Files.deleteIfExists(proposed);
        Files.createFile(proposed);
        DataFolder.restrict(proposed, PosixFilePermissions.fromString("rw-------"));
        try (FileChannel file = FileChannel.open(proposed, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(password.getBytes(StandardCharsets.UTF_8)));
            file.force(true);
        }
        return password;
    }

    /** Where the initialisation reads a proposed password from. */
    Path proposed() {
        return proposed;
    }

    /** Keeps a proposed password now that the database has been initialised with it; survives a power cut. */
    void keep() throws IOException {
        if (isKept()) {
            return;
        }
        Files.move(proposed, kept, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(cluster, StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException foldersCannotBeOpenedHere) {
            // Windows: the file system orders the rename itself.
            return;
        }
    }
}

package no.systemtilgang.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Shows that this process, and no other, uses a folder. The operating system lets go of the lock when the process
 * ends, however it ends, so a lock left behind never has to be cleared by hand.
 */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @throws FolderInUseException if another process, or another part of this one, holds the lock
     */
    static FolderLock take(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            // Left open on purpose: closing any channel on a file drops all of the process's locks on it.
            throw new FolderInUseException(file.getParent());
        } catch (IOException noLock) {
            channel.close();
            throw noLock;
        }
        if (lock == null) {
            channel.close();
            throw new FolderInUseException(file.getParent());
        }
        return new FolderLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

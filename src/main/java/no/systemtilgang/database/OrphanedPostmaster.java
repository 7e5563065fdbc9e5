package no.systemtilgang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed application leaves running: PostgreSQL is a process of its own and outlives it.
 *
 * <p>Use it only while holding the folder's lock, which shows that no living application needs that server. A process
 * is taken for ours by its own command line, never by a number in a file, which may long since belong to another.
 */
final class OrphanedPostmaster {

    private static final Logger log = LoggerFactory.getLogger(OrphanedPostmaster.class);
    private static final Set<String> PROGRAMS = Set.of("postgres", "initdb", "pg_ctl");
    private static final Duration FAST_SHUTDOWN = Duration.ofSeconds(60);
    private static final Duration IMMEDIATE_SHUTDOWN = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(50);
    /** Larger than any process number an operating system gives out. */
    private static final String NO_PROCESS = String.valueOf(Integer.MAX_VALUE);

    private final Path cluster;

    OrphanedPostmaster(Path cluster) {
        this.cluster = cluster;
    }

    /**
     * Stops every server process on these database files and waits until they are gone.
     *
     * @return whether there were any
     */
    boolean stop() {
        List<ProcessHandle> found = find();
        if (found.isEmpty()) {
            return false;
        }
        log.info(
                "Stopping PostgreSQL (process {}) on {}",
                found.stream().map(ProcessHandle::pid).toList(),
                cluster);
        signal(found, "INT");
        if (!gone(FAST_SHUTDOWN)) {
            signal(find(), "QUIT");
            if (!gone(IMMEDIATE_SHUTDOWN)) {
                throw new IllegalStateException(
                        "A PostgreSQL server left on %s does not stop (process %s). Stop it by hand."
                                .formatted(
                                        cluster,
                                        find().stream().map(ProcessHandle::pid).toList()));
            }
        }
        return true;
    }

    /**
     * Takes a process that has nothing to do with us out of PostgreSQL's pid file: PostgreSQL would take it for a
     * running server and refuse to start. The file itself stays, because PostgreSQL finds in it the shared memory
     * that surviving parts of a dead server may still write from.
     */
    void forgetReusedProcessNumber() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(pidFile));
        if (lines.isEmpty()) {
            Files.delete(pidFile);
        } else if (isAnotherProgram(lines.get(0).strip())) {
            log.info("Process {} is not the PostgreSQL that left {}", lines.get(0), pidFile);
            lines.set(0, NO_PROCESS);
            Files.write(pidFile, lines);
        }
    }

    private boolean isAnotherProgram(String pid) {
        try {
            return ProcessHandle.of(Long.parseLong(pid))
                    .filter(process -> !isOurs(process) && !mayBeOurs(process.info()))
                    .isPresent();
        } catch (NumberFormatException notAProcess) {
            return false;
        }
    }

    /** Whether any server process works on these database files. */
    boolean runs() {
        return !find().isEmpty();
    }

    private List<ProcessHandle> find() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    /** Started with our database files: {@code postgres -D <cluster> …}. */
    private boolean isOurs(ProcessHandle process) {
        List<String> arguments = List.of(process.info().arguments().orElse(new String[0]));
        int folder = arguments.indexOf("-D") + 1;
        return folder > 0
                && folder < arguments.size()
                && arguments.get(folder).equals(cluster.toString())
                && isPostgres(process.info());
    }

    /** Where the system keeps command lines to itself (Windows), PostgreSQL is left to judge. */
    private static boolean mayBeOurs(ProcessHandle.Info info) {
        return isPostgres(info) && info.arguments().isEmpty();
    }

    private static boolean isPostgres(ProcessHandle.Info info) {
        return info.command()
                .map(command -> Path.of(command).getFileName().toString().replace(".exe", ""))
                .filter(PROGRAMS::contains)
                .isPresent();
    }

    /** Java itself can send only the two signals PostgreSQL takes for "wait for all clients" and "die now". */
    private static void signal(List<ProcessHandle> processes, String signal) {
        for (ProcessHandle process : processes) {
            try {
                new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                        .start()
                        .waitFor();
            } catch (IOException noShell) {
                process.destroy();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while stopping PostgreSQL", stopped);
            }
        }
    }

    private boolean gone(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (runs()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(POLL.toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}

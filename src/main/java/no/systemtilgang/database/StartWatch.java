package no.systemtilgang.database;

import java.time.Duration;

/**
 * Interrupts the thread that waits for a server which has already given up. The library asks on until its time is
 * over, and that time has to be long because a server recovering from a crash answers late.
 */
final class StartWatch implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);

    private final Thread waiting = Thread.currentThread();
    private final Thread watcher;

    StartWatch(OrphanedPostmaster server) {
        this.watcher = new Thread(() -> watch(server), "postgresql-start-watch");
        this.watcher.setDaemon(true);
    }

    void begin() {
        watcher.start();
    }

    private void watch(OrphanedPostmaster server) {
        try {
            while (!server.runs()) {
                Thread.sleep(POLL.toMillis());
            }
            while (server.runs()) {
                Thread.sleep(POLL.toMillis());
            }
            waiting.interrupt();
        } catch (InterruptedException waitIsOver) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}

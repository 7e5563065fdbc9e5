package no.systemtilgang.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many requests each caller has in progress, so that no caller occupies all threads by sending slowly. */
final class InProgress {

    private final int atOnce;
    private final Map<String, Integer> running = new ConcurrentHashMap<>();

    /** @param atOnce how many each caller may have; 0 for any number */
    InProgress(int atOnce) {
        this.atOnce = atOnce;
    }

    /** Whether the caller may begin another; if so, {@link #end} must follow. */
    boolean begin(String caller) {
        if (running.merge(caller, 1, Integer::sum) <= atOnce || atOnce == 0) {
            return true;
        }
        end(caller);
        return false;
    }

    void end(String caller) {
        running.computeIfPresent(caller, (it, count) -> count == 1 ? null : count - 1);
    }
}

package no.systemtilgang.process;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Something that waits for a decision, is reminded of and expires ({@code docs/decisions/0002}). */
interface Sweepable {

    /** Ids of those that are due, locked; others' locked rows are skipped. */
    List<UUID> lockDue(Instant now, int limit);

    /** Reminds of one that is due, or lets it expire. */
    void handle(UUID id, Instant now);

    /** Lets the sweep come back to one later. */
    void postpone(UUID id, Instant dueAt);
}

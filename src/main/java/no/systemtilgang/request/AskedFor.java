package no.systemtilgang.request;

import java.time.Instant;

/** Something that a vendor asks for and that waits for somebody's decision. */
public interface AskedFor {

    /** The organisation that is asked. */
    String partyOrgNo();

    /** How it stands with it. */
    Life life();

    default boolean isNew() {
        return life().isNew();
    }

    default RequestStatus status() {
        return life().status();
    }

    default Instant created() {
        return life().created();
    }

    /** When the sweep looks at it next while it is New. */
    default Instant dueAt() {
        return life().dueAt();
    }

    default Instant expiresAt() {
        return life().expiresAt();
    }

    /** When its approvers were reminded; null if they were not. */
    default Instant remindedAt() {
        return life().remindedAt();
    }

    /** The decision; null until somebody has decided. */
    default Decision decision() {
        return life().decision();
    }

    /** Whether the sweep has something to do with it. */
    default boolean isDue(Instant now) {
        return life().isDue(now);
    }

    /**
     * @throws no.systemtilgang.problem.Problem (409) when it is no longer New
     */
    default void requireNew() {
        life().requireNew();
    }

    /**
     * Makes sure that it still waits, and that its time is not out although the sweep has yet to come by.
     *
     * @throws no.systemtilgang.problem.Problem (409) when it is no longer New, or its time is out
     */
    default void requireOpen(Instant now) {
        life().requireOpen(now);
    }
}

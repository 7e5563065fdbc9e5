package no.systemtilgang.bench.side;

import java.util.UUID;

/**
 * One way to do the job: a vendor asks, the approver finds the task and approves, the system user is written. Three
 * interactions on every side, each of them safely stored when it returns. Used by many threads at a time; a customer by
 * one only.
 */
public interface Side extends AutoCloseable {

    /**
     * A vendor asks a customer for a system user.
     *
     * @return what the approver's task must be about
     */
    String request(Customer customer, String externalRef);

    /**
     * The approver looks at the newest 15 tasks that wait for the approver's group.
     *
     * @return what to approve
     * @throws IllegalStateException when there is any other than the one about this request
     */
    String find(Customer customer, String request);

    /** The approver approves: the system user and its rights are written. */
    void approve(Customer customer, String request, String task);

    /** Another part of the instrument that only this side can do. */
    default String special(String command) {
        throw new UnsupportedOperationException(command);
    }

    @Override
    void close();

    /** Makes sure that an approver sees exactly the task about the request. */
    static void requireSame(Object expected, java.util.List<?> found) {
        if (found.size() != 1 || !found.get(0).equals(expected)) {
            throw new IllegalStateException("Expected one task, about " + expected + ", but found " + found);
        }
    }

    /** A new id of a request. */
    static UUID newId() {
        return UUID.randomUUID();
    }
}

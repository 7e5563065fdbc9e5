package no.systemtilgang.audit;

import java.util.List;
import java.util.function.Function;

/** Rows in the order of their ids, read a part at a time, so that any number of them needs little memory. */
final class InParts<T> {

    private final Function<T, List<T>> partAfter;
    private List<T> part;
    private int place;
    private long read;

    /** @param partAfter the part that follows a row, or the first part for null; empty at the end */
    InParts(Function<T, List<T>> partAfter) {
        this.partAfter = partAfter;
        part = partAfter.apply(null);
    }

    /** The next row, or null at the end. */
    T peek() {
        if (place == part.size() && !part.isEmpty()) {
            part = partAfter.apply(part.get(part.size() - 1));
            place = 0;
        }
        return part.isEmpty() ? null : part.get(place);
    }

    /** Takes the next row, or null at the end. */
    T next() {
        T next = peek();
        if (next != null) {
            place++;
            read++;
        }
        return next;
    }

    /** How many were taken. */
    long read() {
        return read;
    }
}

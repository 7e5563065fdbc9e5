package no.systemtilgang.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a check of the record found.
 *
 * @param events how many events there are
 * @param seals how many seals there are
 * @param lastSeal the id of the last seal; 0 when there is none
 * @param lastHash the hash of the last seal, in hexadecimal; empty when there is none
 * @param findings what is wrong; none when nobody has changed anything
 */
public record SealReport(long events, long seals, long lastSeal, String lastHash, List<Finding> findings) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_NAMED = 100;

    /** What can be wrong. */
    public enum Kind {
        /** An event is not as it was sealed. */
        EVENT_ALTERED,
        /** An event that was sealed is gone. */
        EVENT_REMOVED,
        /** An event is among sealed ones, but in no seal. */
        EVENT_INSERTED,
        /** An event has waited for its seal for more than a minute. */
        EVENT_UNSEALED,
        /** Who did it, or from where, is not what the event refers to. */
        PERSON_ALTERED,
        /** A seal is not as it was made. */
        SEAL_ALTERED,
        /** A seal is gone. */
        SEAL_REMOVED,
        /** A seal does not go on from the one before it. */
        SEAL_OUT_OF_CHAIN
    }

    /**
     * Something that is wrong.
     *
     * @param count of how many events or seals
     * @param first the first of them
     */
    public record Finding(Kind kind, long count, List<Named> first) {}

    /**
     * An event or a seal with which something is wrong.
     *
     * @param what what the event is about; empty when it is gone, and for a seal
     */
    public record Named(long id, String what) {}

    /** Whether nothing is wrong. */
    public boolean intact() {
        return findings.isEmpty();
    }

    /** The same as a JSON object: how many there are of what, and the last seal. */
    String summary() {
        ObjectNode summary = JSON.createObjectNode()
                .put("events", events)
                .put("seals", seals)
                .put("lastSeal", lastSeal)
                .put("lastHash", lastHash);
        ObjectNode found = summary.putObject("findings");
        findings.forEach(it -> found.put(it.kind().name(), it.count()));
        return summary.toString();
    }

    /** Collects what is found. */
    static final class Findings {

        private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        private final Map<Kind, List<Named>> first = new EnumMap<>(Kind.class);

        void add(Kind kind, long id) {
            add(kind, id, "");
        }

        void add(Kind kind, StoredEvent event) {
            add(kind, event.id(), event.what());
        }

        private void add(Kind kind, long id, String what) {
            counts.merge(kind, 1L, Long::sum);
            List<Named> named = first.computeIfAbsent(kind, it -> new ArrayList<>());
            if (named.size() < MOST_NAMED) {
                named.add(new Named(id, what));
            }
        }

        List<Finding> list() {
            return counts.entrySet().stream()
                    .map(it -> new Finding(it.getKey(), it.getValue(), List.copyOf(first.get(it.getKey()))))
                    .toList();
        }
    }
}

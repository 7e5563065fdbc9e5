package no.systemtilgang.bench.growth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The times of each operation at each scale, in nanoseconds. */
final class Figures {

    private final Map<String, Map<Long, List<Long>>> times = new LinkedHashMap<>();

    void add(String operation, long scale, long nanos) {
        times.computeIfAbsent(operation, any -> new LinkedHashMap<>())
                .computeIfAbsent(scale, any -> new ArrayList<>())
                .add(nanos);
    }

    Iterable<String> operations() {
        return times.keySet();
    }

    int count(String operation, long scale) {
        return times.get(operation).getOrDefault(scale, List.of()).size();
    }

    /** The time, in milliseconds, within which this part of the calls was answered. */
    double millis(String operation, long scale, double part) {
        long[] sorted = times.get(operation).get(scale).stream()
                .mapToLong(it -> it)
                .sorted()
                .toArray();
        int index = (int) Math.ceil(part * sorted.length) - 1;
        return Arrays.stream(sorted).skip(Math.max(index, 0)).findFirst().orElseThrow() / 1e6;
    }
}

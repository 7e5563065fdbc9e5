package no.systemtilgang.bench.kit;

import java.util.List;
import java.util.Locale;

/** The median of several measurements, and the least and the greatest of them. */
public record Spread(double median, double least, double greatest) {

    public static Spread of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1));
    }

    /** Least and greatest, as people write it. */
    public String range() {
        return String.format(Locale.ROOT, "%.0f–%.0f", least, greatest);
    }
}

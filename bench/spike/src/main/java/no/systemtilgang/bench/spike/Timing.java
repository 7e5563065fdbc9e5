package no.systemtilgang.bench.spike;

import java.util.Arrays;
import java.util.Locale;

/** How long a call takes, in milliseconds: the median, and between which figures the middle half of the calls lies. */
record Timing(double median, double lowerQuartile, double upperQuartile, int calls) {

    static Timing of(int warmUp, int calls, Runnable call) {
        for (int i = 0; i < warmUp; i++) {
            call.run();
        }
        double[] millis = new double[calls];
        for (int i = 0; i < calls; i++) {
            long start = System.nanoTime();
            call.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return new Timing(millis[calls / 2], millis[calls / 4], millis[calls * 3 / 4], calls);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f ms (%.1f–%.1f, %d calls)", median, lowerQuartile, upperQuartile, calls);
    }
}

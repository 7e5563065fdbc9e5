package no.systemtilgang.bench.growth;

import java.util.List;

/** Measures operations at all scales in turn, so that what else the machine does meets each of them alike. */
final class Measurement {

    private static final int IN_A_ROW = 10;

    /** What takes a millisecond has a p95 that one call in a hundred moves: it is done more often. */
    private static final long AT_LEAST_NANOS = 2_000_000_000L;

    private final List<Stage> stages;
    private final Figures figures;
    private final int warmUp;
    private final int repetitions;

    Measurement(List<Stage> stages, Figures figures, int warmUp, int repetitions) {
        this.stages = stages;
        this.figures = figures;
        this.warmUp = warmUp;
        this.repetitions = repetitions;
    }

    void measure(Operation operation) {
        for (Stage stage : stages) {
            for (int i = 0; i < warmUp; i++) {
                operation.prepare().apply(stage).run();
            }
        }
        int done = 0;
        long nanos = 0;
        while (done < repetitions || nanos < AT_LEAST_NANOS * stages.size()) {
            for (Stage stage : stages) {
                for (int i = 0; i < IN_A_ROW; i++) {
                    nanos += measureOnce(operation, stage);
                }
            }
            done += IN_A_ROW;
        }
    }

    private long measureOnce(Operation operation, Stage stage) {
        Runnable call = operation.prepare().apply(stage);
        long begin = System.nanoTime();
        call.run();
        long nanos = System.nanoTime() - begin;
        figures.add(operation.name(), stage.scale, nanos);
        return nanos;
    }
}

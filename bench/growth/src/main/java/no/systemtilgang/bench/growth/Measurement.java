package no.systemtilgang.bench.growth;

import java.util.List;

/** Measures operations at all scales in turn, so that what else the machine does meets each of them alike. */
final class Measurement {

    private static final int IN_A_ROW = 10;

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
        for (int done = 0; done < repetitions; done += IN_A_ROW) {
            for (Stage stage : stages) {
                for (int i = 0; i < IN_A_ROW; i++) {
                    Runnable call = operation.prepare().apply(stage);
                    long begin = System.nanoTime();
                    call.run();
                    figures.add(operation.name(), stage.scale, System.nanoTime() - begin);
                }
            }
        }
    }
}

package no.systemtilgang.bench.engines;

import java.util.ArrayList;
import java.util.List;
import no.systemtilgang.bench.kit.Postgres;
import no.systemtilgang.bench.kit.Spread;

/** The product's own flows in process, to compare others with. */
public final class InProcess {

    private static final int ROUNDS = 3;
    private static final long ANY_NUMBER = Long.MAX_VALUE;

    private InProcess() {}

    /**
     * Measures it, and leaves a database with the same customers for what comes next.
     *
     * @return flows a second
     */
    public static double measure(Postgres postgres, int users, String nextDatabase) {
        Options options = Options.given();
        List<Double> figures = new ArrayList<>();
        try (Sides sides = new Sides(options.with(List.of(Sides.OURS), options.seconds()), postgres)) {
            sides.run(Sides.OURS, users, options.warmUp() * 1000L, ANY_NUMBER);
            for (int round = 0; round < ROUNDS; round++) {
                postgres.checkpoint();
                figures.add(sides.run(Sides.OURS, users, options.seconds() * 1000L, ANY_NUMBER)
                        .perSecond());
            }
            postgres.create(nextDatabase, Sides.TEMPLATE);
        }
        return Spread.of(figures).median();
    }
}

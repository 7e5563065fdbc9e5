package no.systemtilgang.bench.engines;

import java.util.List;
import no.systemtilgang.bench.kit.Postgres;

/** The product's own flows in process, to compare others with. */
public final class InProcess implements AutoCloseable {

    /** Where its rows are. */
    public static final String DATABASE = Sides.OURS;

    private static final long ANY_NUMBER = Long.MAX_VALUE;

    private final Sides sides;

    /**
     * Starts it, and makes another database with the same customers for what it is compared with.
     *
     * @param other the name of the other database
     */
    public InProcess(Postgres postgres, String other) {
        Options options = Options.given();
        sides = new Sides(options.with(List.of(Sides.OURS), options.seconds()), postgres);
        postgres.create(other, Sides.TEMPLATE);
    }

    /** Lets users go through flows one after the other for some seconds. */
    public double flowsPerSecond(int users, int seconds) {
        return sides.run(Sides.OURS, users, seconds * 1000L, ANY_NUMBER).perSecond();
    }

    public long pid() {
        return sides.side(Sides.OURS).pid();
    }

    @Override
    public void close() {
        sides.close();
    }
}

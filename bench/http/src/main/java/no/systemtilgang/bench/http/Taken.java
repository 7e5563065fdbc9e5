package no.systemtilgang.bench.http;

import no.systemtilgang.bench.kit.Postgres;
import no.systemtilgang.bench.kit.ProcessorTime;

/**
 * What flows took: seconds of processor time of the product's process, of PostgreSQL and of the load, and how many flows
 * the database says are done.
 *
 * @param statements SQL statements that reached the server
 */
record Taken(double product, double postgres, double load, long statements, long flows) {

    static final Taken NOTHING = new Taken(0, 0, 0, 0, 0);

    /** So far, of one of the product's processes and its database; only one of them works at a time. */
    static Taken soFar(long product, Postgres postgres, String database) {
        return new Taken(
                ProcessorTime.of(product),
                postgres.processorSeconds(),
                ProcessorTime.ofEndedChildren(),
                postgres.statements(database).stream()
                        .mapToLong(Postgres.Counted::calls)
                        .sum(),
                postgres.number(database, "select count(*) from systemtilgang.request where status = 'Accepted'"));
    }

    Taken plus(Taken other) {
        return new Taken(
                product + other.product,
                postgres + other.postgres,
                load + other.load,
                statements + other.statements,
                flows + other.flows);
    }

    Taken since(Taken earlier) {
        return new Taken(
                product - earlier.product,
                postgres - earlier.postgres,
                load - earlier.load,
                statements - earlier.statements,
                flows - earlier.flows);
    }

    /** Milliseconds a flow of what would be a server's: all but the load. */
    double servedMillis() {
        return millis(product + postgres);
    }

    /** Milliseconds a flow. */
    double millis(double seconds) {
        return 1000 * seconds / flows;
    }

    double statementsAFlow() {
        return statements / (double) flows;
    }
}

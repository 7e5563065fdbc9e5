package no.systemtilgang.bench.engines;

import no.systemtilgang.bench.kit.Postgres;

/** Prints which statements one flow of each side runs, how often and how long. */
public final class Statements {

    private Statements() {}

    public static void main(String[] args) {
        Options options = Options.given();
        try (Postgres postgres = Postgres.start();
                Sides sides = new Sides(options, postgres)) {
            sides.warmUp();
            postgres.watchPlanning();
            for (String side : options.sides()) {
                System.out.println(side + ": calls, µs and µs of planning a flow, statement");
                Costs.statements(sides, side, postgres, options.flows()).forEach(System.out::println);
                System.out.println(Costs.of(sides, side, postgres, options.flows()));
            }
        }
        System.exit(0);
    }
}

package no.systemtilgang.bench.engines;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.systemtilgang.bench.kit.Machine;
import no.systemtilgang.bench.kit.Plot;
import no.systemtilgang.bench.kit.Postgres;
import no.systemtilgang.bench.kit.Spread;

/** All sides in alternation: flows a second with some users at the same time, and what one flow takes. */
public final class Comparison {

    private static final long SETTLING = 1000;

    private final Options options;
    private final Postgres postgres;
    private final Sides sides;

    private Comparison(Options options, Postgres postgres, Sides sides) {
        this.options = options;
        this.postgres = postgres;
        this.sides = sides;
    }

    public static void main(String[] args) {
        Options options = Options.given();
        try (Postgres postgres = Postgres.start();
                Sides sides = new Sides(options, postgres)) {
            new Comparison(options, postgres, sides).run();
        }
        System.exit(0);
    }

    private void run() {
        sides.warmUp();
        Map<String, Costs> costs = new LinkedHashMap<>();
        for (String side : options.sides()) {
            costs.put(side, Costs.of(sides, side, postgres, options.flows()));
            System.out.println(side + " " + costs.get(side));
        }
        Rates rates = new Rates(options.sides(), options.users());
        for (int round = 1; round <= options.rounds(); round++) {
            for (int users : options.users()) {
                for (String side : inAnyOrder(new Random(100L * round + users))) {
                    rates.add(side, users, measure(side, users));
                }
            }
            System.out.println("Round " + round + " of " + options.rounds() + " done");
        }
        checkRows();
        report(costs, rates);
    }

    /** What a side leaves the server to clean up thus meets now one, now another; the same in each run. */
    private List<String> inAnyOrder(Random random) {
        List<String> sides = new ArrayList<>(options.sides());
        Collections.shuffle(sides, random);
        return sides;
    }

    /** Nobody pays for the pages that another has changed; the first second, with its images of pages, does not count. */
    private double measure(String side, int users) {
        postgres.checkpoint();
        sides.run(side, users, SETTLING, Sides.ANY_NUMBER);
        return sides.run(side, users, options.seconds() * 1000L, Sides.ANY_NUMBER)
                .perSecond();
    }

    /** Every side has done all of the job: each request is accepted, and has its system user with its right. */
    private void checkRows() {
        for (String side : options.sides()) {
            long wrong = postgres.number(side, """
                    select count(*) from systemtilgang.request
                    left join systemtilgang.system_user as made using (id)
                    where request.status <> 'Accepted' or made.rights is distinct from request.rights""");
            if (wrong > 0) {
                throw new IllegalStateException(wrong + " requests of " + side + " are without a system user");
            }
        }
    }

    private void report(Map<String, Costs> costs, Rates rates) {
        String sentence = """
                %s Connections a side: at most %d; heap: %s. %d rounds of %d seconds a side and number of users, in \
                changing order; median and least–greatest flows a second. Counted over %d flows of one user: statements \
                that reached the server, `begin` and `commit` among them; WAL after the pages were touched, so nearly \
                without their images.""".formatted(
                        Machine.describe(postgres.version()),
                        options.pool(),
                        options.heap(),
                        options.rounds(),
                        options.seconds(),
                        options.flows());
        rates.table().write(options.results(), "engines", sentence);
        Costs.table(costs).write(options.results(), "engines-costs", sentence);
        System.out.println(rates.table().markdown() + "\n" + Costs.table(costs).markdown());
        Map<String, List<Spread>> bars = new LinkedHashMap<>();
        for (String side : options.sides()) {
            bars.put(
                    side, options.users().stream().map(it -> rates.of(side, it)).toList());
        }
        Plot.bars(
                options.results(),
                "engines",
                "Whole flows a second: request, task found, approved, system user written",
                "flows/s",
                options.users().stream()
                        .map(it -> it == 1 ? "1 user" : it + " users")
                        .toList(),
                bars);
    }
}

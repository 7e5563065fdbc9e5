package no.systemtilgang.bench.engines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.systemtilgang.bench.kit.Machine;
import no.systemtilgang.bench.kit.Postgres;
import no.systemtilgang.bench.kit.Running;
import no.systemtilgang.bench.kit.Spread;
import no.systemtilgang.bench.kit.Table;

/**
 * Access decisions a second, in process and over HTTP, against reading the system user's row by its primary key with the
 * same pool and threads, in alternation.
 */
public final class DecisionRates {

    private static final int SYSTEM_USERS = 20_000;
    private static final int WARM_UPS = 2;
    private static final String SELECT = "primary-key SELECT";
    private static final String IN_PROCESS = "decision in process";
    private static final String HTTP = "decision over HTTP";

    private final Options options;
    private final Map<String, Map<Integer, List<Double>>> figures = new LinkedHashMap<>();

    private DecisionRates(Options options) {
        this.options = options.with(List.of(Sides.OURS), Integer.getInteger("seconds", 2));
    }

    public static void main(String[] args) throws Exception {
        new DecisionRates(Options.given()).run();
        System.exit(0);
    }

    private void run() throws Exception {
        try (Postgres postgres = Postgres.start();
                Sides sides = new Sides(options, postgres)) {
            postgres.in(Sides.OURS, """
                    insert into systemtilgang.system_user (id, system_internal_id, party_org_no, external_ref,
                        integration_title, user_type, rights, access_packages, created, created_by, last_changed)
                    select gen_random_uuid(), system_internal_id, org_no, 'decision-' || number, 'Regnskap', 'standard',
                        rights, '[]', now(), person_id, now()
                    from systemtilgang.registered_system, systemtilgang.person_role,
                        generate_series(1, %d) as number""".formatted(SYSTEM_USERS / options.customers()), "vacuum analyze");
            try (Running server =
                    Running.demo(postgres, Sides.OURS, options.work().resolve("decision-server.log"))) {
                HttpDecisions http = new HttpDecisions(server, postgres, Sides.OURS);
                warmUp(sides, http);
                for (int round = 0; round <= options.rounds(); round++) {
                    for (int threads : options.users()) {
                        long millis = options.seconds() * 1000L;
                        String rest = " " + threads + " " + millis;
                        add(round, SELECT, threads, told(sides, "select" + rest));
                        add(round, IN_PROCESS, threads, told(sides, "decide" + rest));
                        add(round, HTTP, threads, http.perSecond(threads, millis));
                    }
                }
            }
            report(Machine.describe(postgres.version()));
        }
    }

    /** In process and over HTTP alike: until then the compilers are at work. */
    private void warmUp(Sides sides, HttpDecisions http) throws Exception {
        int threads = options.users().get(options.users().size() - 1);
        long millis = options.warmUp() * 1000L / WARM_UPS;
        told(sides, "select " + threads + " " + millis);
        told(sides, "decide " + threads + " " + millis);
        http.perSecond(threads, millis);
    }

    private static double told(Sides sides, String command) {
        return Double.parseDouble(sides.side(Sides.OURS).tell(command));
    }

    /** The first round does not count. */
    private void add(int round, String what, int threads, double perSecond) {
        if (round > 0) {
            figures.computeIfAbsent(what, it -> new LinkedHashMap<>())
                    .computeIfAbsent(threads, it -> new ArrayList<>())
                    .add(perSecond);
        }
    }

    private void report(String machine) {
        Table table = new Table("threads", "what", "a second", "least–greatest", "% of the SELECT");
        for (int threads : options.users()) {
            double limit = Spread.of(figures.get(SELECT).get(threads)).median();
            figures.forEach((what, byThreads) -> {
                Spread spread = Spread.of(byThreads.get(threads));
                table.row(threads, what, spread.median(), spread.range(), 100 * spread.median() / limit);
            });
        }
        table.write(
                options.results(),
                "decision",
                machine
                        + " %d system users, asked about at random; %d rounds of %d seconds each, in alternation; over HTTP the packaged jar, with a token."
                                .formatted(SYSTEM_USERS, options.rounds(), options.seconds()));
        System.out.println(table.markdown());
    }
}

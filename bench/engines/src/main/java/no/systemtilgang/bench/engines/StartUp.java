package no.systemtilgang.bench.engines;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.systemtilgang.bench.kit.Machine;
import no.systemtilgang.bench.kit.Postgres;
import no.systemtilgang.bench.kit.Product;
import no.systemtilgang.bench.kit.Running;
import no.systemtilgang.bench.kit.Seed;
import no.systemtilgang.bench.kit.Spread;
import no.systemtilgang.bench.kit.Table;
import no.systemtilgang.bench.side.Customer;

/**
 * From the start of the process until the first answer that says ready, on existing data: the packaged product, and a
 * Camunda application with the two starters and nothing else, in alternation.
 */
public final class StartUp {

    private static final String OURS = "the product";
    private static final String STARTERS = "Camunda's two starters";
    private static final int ROUNDS = 7;

    private final Options options = Options.given();
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    private StartUp() {}

    public static void main(String[] args) {
        new StartUp().run();
        System.exit(0);
    }

    private void run() {
        int rounds = Integer.getInteger("rounds", ROUNDS);
        try (Postgres postgres = Postgres.start()) {
            postgres.role(Product.ROLE);
            for (String database : List.of("product", "starter")) {
                postgres.create(database, "template1");
            }
            // The first start makes the tables; it is not counted, nor is the second, which fills the machine's caches.
            start(OURS, postgres);
            Seed.fill(postgres, "product", Customer.first(options.customers()));
            start(STARTERS, postgres);
            start(OURS, postgres);
            start(STARTERS, postgres);
            for (int round = 0; round < rounds; round++) {
                for (String what : List.of(OURS, STARTERS)) {
                    seconds.computeIfAbsent(what, it -> new ArrayList<>()).add(start(what, postgres));
                }
            }
            report(Machine.describe(postgres.version()), rounds);
        }
    }

    private double start(String what, Postgres postgres) {
        int port = Running.freePort();
        String portSetting = "" + port;
        Path log = options.work().resolve("start.log");
        if (what.equals(OURS)) {
            Map<String, String> settings = Product.settings(postgres, "product");
            settings.put("server.port", portSetting);
            return seconds(Running.start(Product.given().jar(), port, "/actuator/health/readiness", settings, log));
        }
        Map<String, String> settings = Map.of(
                "server.address",
                "127.0.0.1",
                "server.port",
                portSetting,
                "spring.datasource.url",
                postgres.url("starter"),
                "spring.datasource.username",
                Postgres.OWNER,
                "spring.datasource.password",
                postgres.password());
        Path jar = options.bench().resolve("starter/target/starter.jar");
        return seconds(Running.start(jar, port, "/engine-rest/engine", settings, log));
    }

    private static double seconds(Running running) {
        try (running) {
            return running.startedIn().toMillis() / 1000.0;
        }
    }

    private void report(String machine, int rounds) {
        double other = Spread.of(seconds.get(STARTERS)).median();
        Table table = new Table("what", "seconds", "least", "greatest", "× Camunda's two starters");
        seconds.forEach((what, all) -> {
            Spread spread = Spread.of(all);
            table.row(what, spread.median(), spread.least(), spread.greatest(), spread.median() / other);
        });
        table.write(
                options.results(),
                "startup",
                machine + " %d starts each, in alternation, on existing data.".formatted(rounds));
        System.out.println(table.markdown());
    }
}

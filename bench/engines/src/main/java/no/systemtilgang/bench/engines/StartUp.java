package no.systemtilgang.bench.engines;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.systemtilgang.bench.kit.Folders;
import no.systemtilgang.bench.kit.Machine;
import no.systemtilgang.bench.kit.Postgres;
import no.systemtilgang.bench.kit.ProcessorTime;
import no.systemtilgang.bench.kit.Product;
import no.systemtilgang.bench.kit.Running;
import no.systemtilgang.bench.kit.Seed;
import no.systemtilgang.bench.kit.Spread;
import no.systemtilgang.bench.kit.Table;
import no.systemtilgang.bench.side.Customer;

/**
 * From the start of the process until the first answer that says ready, on existing data: the packaged product, the
 * same from the folder that {@code scripts/unpack} makes, and a Camunda application with the two starters and nothing
 * else, in alternation.
 */
public final class StartUp {

    private static final String OURS = "the product, its jar";
    private static final String UNPACKED = "the product, unpacked";
    private static final String STARTERS = "Camunda's two starters";
    private static final int ROUNDS = 7;

    private final Options options = Options.given();
    private final Path folder = Folders.temporary("unpacked");
    private final Map<String, List<Start>> starts = new LinkedHashMap<>();

    /** How long it took, and how much processor time until then, both in seconds. */
    private record Start(double seconds, double processorSeconds) {}

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
            Product.given().unpack(folder);
            List<String> all = List.of(OURS, UNPACKED, STARTERS);
            start(STARTERS, postgres);
            all.forEach(it -> start(it, postgres));
            for (int round = 0; round < rounds; round++) {
                for (String what : all) {
                    starts.computeIfAbsent(what, it -> new ArrayList<>()).add(start(what, postgres));
                }
            }
            report(Machine.describe(postgres.version()), rounds);
        } finally {
            Folders.delete(folder);
        }
    }

    private Start start(String what, Postgres postgres) {
        int port = Running.freePort();
        String portSetting = "" + port;
        Path log = options.work().resolve("start.log");
        if (!what.equals(STARTERS)) {
            Map<String, String> settings = Product.settings(postgres, "product");
            settings.put("server.port", portSetting);
            Path jar = what.equals(OURS) ? Product.given().jar() : folder.resolve("systemtilgang.jar");
            return measured(Running.start(jar, port, "/actuator/health/readiness", settings, log, javaOptions(what)));
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
        return measured(Running.start(jar, port, "/engine-rest/engine", settings, log));
    }

    private String[] javaOptions(String what) {
        if (what.equals(UNPACKED)) {
            return new String[] {"-XX:SharedArchiveFile=" + folder.resolve("systemtilgang.jsa")};
        }
        return options.jfr()
                ? new String[] {
                    "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                            + options.work().resolve("start.jfr")
                }
                : new String[0];
    }

    private static Start measured(Running running) {
        try (running) {
            return new Start(running.startedIn().toMillis() / 1000.0, ProcessorTime.of(running.pid()));
        }
    }

    private void report(String machine, int rounds) {
        Table table = new Table(
                "what",
                "seconds",
                "least",
                "greatest",
                "× Camunda's two starters",
                "processor seconds",
                "× Camunda's two starters");
        Spread others = seconds(starts.get(STARTERS));
        Spread othersProcessor = processorSeconds(starts.get(STARTERS));
        starts.forEach((what, all) -> {
            Spread seconds = seconds(all);
            Spread processor = processorSeconds(all);
            table.row(
                    what,
                    seconds.median(),
                    seconds.least(),
                    seconds.greatest(),
                    seconds.median() / others.median(),
                    processor.median(),
                    processor.median() / othersProcessor.median());
        });
        table.write(
                options.results(),
                "startup",
                machine + " %d starts each, in alternation, on existing data.".formatted(rounds));
        System.out.println(table.markdown());
    }

    private static Spread seconds(List<Start> all) {
        return Spread.of(all.stream().map(Start::seconds).toList());
    }

    private static Spread processorSeconds(List<Start> all) {
        return Spread.of(all.stream().map(Start::processorSeconds).toList());
    }
}

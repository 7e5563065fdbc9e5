package no.systemtilgang.bench.http;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import no.systemtilgang.bench.engines.InProcess;
import no.systemtilgang.bench.kit.Machine;
import no.systemtilgang.bench.kit.Postgres;
import no.systemtilgang.bench.kit.Running;
import no.systemtilgang.bench.kit.Table;
import no.systemtilgang.bench.side.Asked;
import no.systemtilgang.bench.side.Customer;

/**
 * The packaged product under load over HTTP: as many flows as users who never pause bring about, then a steady rate for a
 * long time. Beside it the same flow in process, on the same machine and PostgreSQL.
 */
public final class HttpLoad {

    private static final String DATABASE = "http";
    private static final int SESSIONS = 200;

    private final Path bench =
            Path.of(System.getProperty("bench", ".")).toAbsolutePath().normalize();
    private final Path work = bench.resolve("http/target");
    private final int users = Integer.getInteger("users", 16);
    private final int warmUp = Integer.getInteger("warmup", 60);
    private final int closed = Integer.getInteger("closed", 60);
    private final int steady = Integer.getInteger("steady", 600);
    private final double share = Double.parseDouble(System.getProperty("share", "0.6"));
    private final Table table = new Table("load", "what", "a second", "p50, ms", "p95, ms", "p99, ms", "errors");
    private final List<String> notes = new ArrayList<>();

    private HttpLoad() {}

    public static void main(String[] args) throws Exception {
        new HttpLoad().run();
        System.exit(0);
    }

    private void run() throws Exception {
        try (Postgres postgres = Postgres.start()) {
            double inProcess = InProcess.measure(postgres, users, DATABASE);
            Path collections = work.resolve("gc.log");
            Files.createDirectories(work);
            Files.deleteIfExists(collections);
            try (Running server = Running.demo(
                    postgres,
                    DATABASE,
                    work.resolve("server.log"),
                    "-Xms512m",
                    "-Xmx512m",
                    ServerWatch.option(collections))) {
                measure(server, new ServerWatch(server.pid(), collections), inProcess);
            }
            long open =
                    postgres.number(DATABASE, "select count(*) from systemtilgang.request where status <> 'Accepted'");
            note("Requests that were not accepted in the end: %d.", open);
            table.write(
                    bench.resolve("results"),
                    "http",
                    Machine.describe(postgres.version()) + " " + String.join(" ", notes));
            System.out.println(table.markdown() + "\n" + String.join("\n", notes));
        }
    }

    private void measure(Running server, ServerWatch watch, double inProcess) throws Exception {
        String token = server.get(
                "/demo/token/enterprise?orgNo=" + Asked.VENDOR
                        + "&scopes=altinn:authentication/systemuser.request.read,altinn:authentication/systemuser.request.write");
        Path sessions = new Approvers(server.base()).logIn(Customer.first(SESSIONS), work.resolve("sessions.csv"));
        Load load = new Load(bench, work, server.base(), token, sessions);
        load.closed("warm-up", users, warmUp);
        List<Load.Measured> atMost = load.closed("closed", users, closed);
        rows("%d users without a pause".formatted(users), atMost);
        double rate = atMost.get(0).perSecond();
        note(
                "In process %.0f flows/s with %d users, over HTTP %.0f (seven calls a flow, the load's own work included): %.0f %%.",
                inProcess, users, rate, 100 * rate / inProcess);
        int collected = watch.collectionsSoFar();
        double cpu = watch.cpuSeconds();
        rows("%.0f flows begin a second".formatted(rate * share), load.open("steady", rate * share, steady));
        note(
                "In the %d steady seconds the server took %.2f processors and in the end %.0f MB of memory;"
                        + " least heap after a collection in each tenth of the time, MB: %s.",
                steady,
                (watch.cpuSeconds() - cpu) / steady,
                watch.residentMegabytes(),
                watch.heapAfterCollections(collected, 10).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")));
    }

    private void rows(String name, List<Load.Measured> all) {
        for (Load.Measured one : all) {
            table.row(name, one.name(), one.perSecond(), one.p50(), one.p95(), one.p99(), one.failed());
        }
    }

    private void note(String format, Object... values) {
        notes.add(String.format(Locale.ROOT, format, values));
    }
}

package no.systemtilgang.bench.http;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.systemtilgang.bench.engines.InProcess;
import no.systemtilgang.bench.kit.Postgres;
import no.systemtilgang.bench.kit.Running;
import no.systemtilgang.bench.side.Asked;
import no.systemtilgang.bench.side.Customer;

/**
 * The packaged product under load over HTTP: as many flows as users who never pause bring about, in alternation with the
 * same users in process, then a steady rate for a long time.
 */
public final class HttpLoad {

    private static final String DATABASE = "http";
    private static final int SESSIONS = 200;
    private static final int PARTS = 10;

    private final Path bench =
            Path.of(System.getProperty("bench", ".")).toAbsolutePath().normalize();
    private final Path work = bench.resolve("http/target");
    private final int users = Integer.getInteger("users", 16);
    private final int rounds = Integer.getInteger("rounds", 5);
    private final int warmUp = Integer.getInteger("warmup", 180);
    private final int closed = Integer.getInteger("closed", 30);
    private final int steady = Integer.getInteger("steady", 600);
    private final double share = Double.parseDouble(System.getProperty("share", "0.6"));
    private final Outcome outcome = new Outcome(users, rounds, closed, steady);

    private HttpLoad() {}

    public static void main(String[] args) throws Exception {
        System.setProperty("users", System.getProperty("users", "16"));
        new HttpLoad().run();
        System.exit(0);
    }

    private void run() throws Exception {
        Files.createDirectories(work);
        try (Postgres postgres = Postgres.start();
                InProcess inProcess = new InProcess(postgres, DATABASE);
                Running server = Running.demo(postgres, DATABASE, work.resolve("server.log"), javaOptions());
                ServerWatch watch = new ServerWatch(server.pid(), work)) {
            measure(postgres, inProcess, server, watch);
            outcome.undone(
                    postgres.number(DATABASE, "select count(*) from systemtilgang.request where status <> 'Accepted'"));
            outcome.write(bench.resolve("results"), postgres.version());
        }
    }

    private String[] javaOptions() {
        List<String> all = new ArrayList<>(List.of("-Xms512m", "-Xmx512m"));
        if (Boolean.getBoolean("jfr")) {
            all.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + work.resolve("server.jfr"));
            all.add("-XX:FlightRecorderOptions=stackdepth=200"); // filters and templates are deep
        }
        return all.toArray(String[]::new);
    }

    private void measure(Postgres postgres, InProcess inProcess, Running server, ServerWatch watch) throws Exception {
        String token = server.get(
                "/demo/token/enterprise?orgNo=" + Asked.VENDOR
                        + "&scopes=altinn:authentication/systemuser.request.read,altinn:authentication/systemuser.request.write");
        Path sessions = new Approvers(server.base()).logIn(Customer.first(SESSIONS), work.resolve("sessions.csv"));
        Load load = new Load(bench, work, server.base(), token, sessions);
        inProcess.flowsPerSecond(users, warmUp);
        load.closed("warm-up", users, warmUp);
        for (int round = 1; round <= rounds; round++) {
            postgres.checkpoint();
            Taken before = Taken.soFar(inProcess.pid(), postgres, InProcess.DATABASE);
            inProcess.flowsPerSecond(users, Load.SETTLING);
            double perSecond = inProcess.flowsPerSecond(users, closed);
            outcome.inProcess(
                    perSecond,
                    Taken.soFar(inProcess.pid(), postgres, InProcess.DATABASE).since(before));
            postgres.checkpoint();
            before = Taken.soFar(server.pid(), postgres, DATABASE);
            Figures figures = load.closed("closed-" + round, users, closed);
            outcome.closed(
                    figures, Taken.soFar(server.pid(), postgres, DATABASE).since(before));
        }
        steady(postgres, server, watch, load);
    }

    private void steady(Postgres postgres, Running server, ServerWatch watch, Load load) throws Exception {
        double rate = share * outcome.closedPerSecond();
        postgres.checkpoint();
        Taken before = Taken.soFar(server.pid(), postgres, DATABASE);
        watch.countAlive(PARTS, steady);
        Figures figures = load.open("steady", rate, steady);
        Taken taken = Taken.soFar(server.pid(), postgres, DATABASE).since(before);
        outcome.steady(rate, figures, taken);
        outcome.memory(watch.residentMegabytes(), watch.aliveMegabytes());
    }
}

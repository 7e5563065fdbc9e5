package no.systemtilgang.bench.engines;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.systemtilgang.bench.kit.Folders;
import no.systemtilgang.bench.kit.Fork;
import no.systemtilgang.bench.kit.Postgres;
import no.systemtilgang.bench.kit.Product;
import no.systemtilgang.bench.kit.Seed;
import no.systemtilgang.bench.side.Customer;

/** The sides, each in a Java machine of its own on a database of its own, all with the same rows to begin with. */
final class Sides implements AutoCloseable {

    static final String OURS = "ours";
    static final String LIMIT = "jdbc";

    /** A run that only its time ends. */
    static final long ANY_NUMBER = Long.MAX_VALUE;

    static final String TEMPLATE = "template_of_all";

    private static final int WARM_UPS = 4;
    private static final int USERS_OF_A_WARM_UP = 2;
    private static final Map<String, String> MAIN = Map.of(
            OURS,
            "no.systemtilgang.bench.ours.OurSide",
            LIMIT,
            "no.systemtilgang.bench.jdbc.JdbcSide",
            "camunda",
            "no.systemtilgang.bench.camunda.CamundaSide",
            "operaton",
            "no.systemtilgang.bench.operaton.OperatonSide",
            "flowable",
            "no.systemtilgang.bench.flowable.FlowableSide");

    private final Options options;
    private final Postgres postgres;
    private final Path unpacked;
    private final String productClassPath;
    private final Map<String, Fork> running = new LinkedHashMap<>();

    Sides(Options options, Postgres postgres) {
        this.options = options;
        this.postgres = postgres;
        unpacked = Folders.temporary("product");
        productClassPath = Product.given().classPath(unpacked);
        postgres.role(Product.ROLE);
        fillTemplate();
        options.sides().forEach(this::start);
    }

    /** The product makes its tables itself; then it is ended, so that the database can be copied. */
    private void fillTemplate() {
        postgres.create(TEMPLATE, "template1");
        fork(OURS, TEMPLATE, "preparing").close();
        Seed.fill(postgres, TEMPLATE, Customer.first(options.customers()));
    }

    private void start(String side) {
        postgres.create(side, TEMPLATE);
        if (!side.equals(OURS)) {
            // The other engines make their own tables, as they ship them; ours are beside in a schema of their own.
            postgres.in(side, "drop schema public cascade", "create schema public authorization " + Postgres.OWNER);
        }
        running.put(side, fork(side, side, side));
    }

    private Fork fork(String side, String database, String name) {
        boolean ours = side.equals(OURS);
        Map<String, String> properties = new TreeMap<>(ours ? Product.settings(postgres, database) : Map.of());
        if (ours) {
            properties.put("server.port", "0");
        }
        properties.put("bench.url", postgres.url(database));
        properties.put("bench.user", ours ? Product.ROLE : Postgres.OWNER);
        properties.put("bench.password", postgres.password());
        properties.put("bench.pool", "" + options.pool());
        properties.put("bench.customers", "" + options.customers());
        String classPath = Fork.classPath(options.bench(), side);
        return Fork.start(
                javaOptions(name),
                ours ? classPath + File.pathSeparator + productClassPath : classPath,
                MAIN.get(side),
                properties,
                options.work().resolve(name + ".log"));
    }

    private List<String> javaOptions(String name) {
        List<String> all = new ArrayList<>(List.of("-Xms" + options.heap(), "-Xmx" + options.heap()));
        if (options.jfr()) {
            Path recording = options.work().resolve(name + ".jfr");
            all.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + recording);
        }
        return all;
    }

    Fork side(String name) {
        return running.get(name);
    }

    /** What a run of a side gave. */
    record Run(long flows, long nanos, long allocatedBytes) {

        double perSecond() {
            return flows * 1e9 / nanos;
        }
    }

    /** Lets users go through flows on a side, for a time or up to a number each. */
    Run run(String side, int users, long millis, long flowsEach) {
        String[] words = running.get(side)
                .tell("run " + users + " " + millis + " " + flowsEach)
                .split(" ");
        return new Run(Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]));
    }

    /** In turns: while one side runs, and at the end, the compilers of the others catch up with what they have seen. */
    void warmUp() {
        for (int turn = 1; turn <= WARM_UPS; turn++) {
            for (String side : options.sides()) {
                run(side, USERS_OF_A_WARM_UP, options.warmUp() * 1000L / WARM_UPS, ANY_NUMBER);
            }
        }
        try {
            Thread.sleep(options.warmUp() * 1000L / WARM_UPS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        running.values().forEach(Fork::close);
        Folders.delete(unpacked);
    }
}

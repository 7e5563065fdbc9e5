package no.systemtilgang.bench.ours;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import no.systemtilgang.bench.side.Asked;
import no.systemtilgang.systemuser.AccessDecision;
import no.systemtilgang.systemuser.AccessDecisions;
import no.systemtilgang.systemuser.AccessQuestion;
import org.springframework.context.ApplicationContext;

/**
 * The access decision by the product's own class, and the limit: reading the system user's row by its primary key and
 * nothing else. Both with the product's own pool.
 */
final class Decisions {

    private final AccessDecisions decisions;
    private final DataSource dataSource;
    private final List<AccessQuestion> questions = new ArrayList<>();

    Decisions(ApplicationContext context) {
        decisions = context.getBean(AccessDecisions.class);
        dataSource = context.getBean(DataSource.class);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement all = connection.prepareStatement(
                        "select id, party_org_no from systemtilgang.system_user where not is_deleted");
                ResultSet row = all.executeQuery()) {
            while (row.next()) {
                questions.add(new AccessQuestion(row.getObject(1, UUID.class), Asked.RESOURCE, null, row.getString(2)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does {@code decide} or {@code select} with so many threads for so many milliseconds; gives how many a second. */
    String answer(String command) throws Exception {
        String[] words = command.split(" ");
        Runnable work = words[0].equals("decide") ? this::decide : this::select;
        int threads = Integer.parseInt(words[1]);
        long nanos = Long.parseLong(words[2]) * 1_000_000;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Long>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(() -> repeat(work, System.nanoTime() + nanos));
            }
            long begin = System.nanoTime();
            long done = 0;
            for (Future<Long> one : pool.invokeAll(all)) {
                done += one.get();
            }
            return "" + done * 1e9 / (System.nanoTime() - begin);
        } finally {
            pool.shutdown();
        }
    }

    private static long repeat(Runnable work, long end) {
        long done = 0;
        for (; System.nanoTime() < end; done++) {
            work.run();
        }
        return done;
    }

    private void decide() {
        AccessDecision decision = decisions.decide(any());
        if (decision.effect() != AccessDecision.Effect.Permit) {
            throw new IllegalStateException(decision.toString());
        }
    }

    private void select() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select * from systemtilgang.system_user where id = ?")) {
            statement.setObject(1, any().systemUserId());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next() || row.getString("rights") == null) {
                    throw new IllegalStateException("no row");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private AccessQuestion any() {
        return questions.get(ThreadLocalRandom.current().nextInt(questions.size()));
    }
}

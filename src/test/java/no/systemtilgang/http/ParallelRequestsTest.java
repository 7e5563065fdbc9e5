package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A vendor's clients send the same request at the same moment. */
@ApplicationTest
class ParallelRequestsTest {

    private final Api api;
    private final JdbcClient jdbc;

    @Autowired
    ParallelRequestsTest(@Value("${server.port}") int port, JdbcClient jdbc) {
        api = new Api(port);
        this.jdbc = jdbc;
    }

    /** An answer, and the door at which it was given. */
    private record Given(Door door, Answer answer) {}

    @ParameterizedTest(name = "{0} at the API, {1} at the engine")
    @CsvSource({"100, 0", "0, 100", "50, 50"})
    void oneRowAndNoErrorComeOfAHundredPosts(int atTheApi, int atTheEngine) throws Exception {
        Ask ask = Ask.own();

        List<Given> all = together(ask, atTheApi, atTheEngine);

        assertThat(all)
                .hasSize(100)
                .allSatisfy(it ->
                        assertThat(it.answer().status()).as(it.answer().body()).isIn(200, 201));
        assertThat(all).filteredOn(it -> it.door().isNew(it.answer())).hasSize(1);
        List<String> ids =
                all.stream().map(it -> it.door().id(it.answer())).distinct().toList();
        assertThat(ids).hasSize(1);
        assertThat(Stored.withReference(jdbc, ask.field("externalRef"))).isEqualTo(1);
        assertThat(Stored.instances(jdbc, ids.get(0))).isEqualTo(1);
    }

    private List<Given> together(Ask ask, int atTheApi, int atTheEngine) throws Exception {
        String token = api.token(Api.SMARTCLOUD);
        CountDownLatch ready = new CountDownLatch(atTheApi + atTheEngine);
        ExecutorService threads = Executors.newFixedThreadPool(atTheApi + atTheEngine);
        try {
            List<Future<Given>> sent = new ArrayList<>();
            for (int i = 0; i < atTheApi + atTheEngine; i++) {
                Door door = i < atTheApi ? Door.API : Door.ENGINE;
                sent.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return new Given(door, door.send(api, token, ask));
                }));
            }
            List<Given> answers = new ArrayList<>();
            for (Future<Given> one : sent) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}

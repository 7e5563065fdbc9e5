package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Vendors register the same at the same moment. */
@ApplicationTest
class SystemRegisterParallelTest {

    private static final int MANY = 20;

    private final Api api;
    private final String token;

    @Autowired
    SystemRegisterParallelTest(@Value("${server.port}") int port) {
        api = new Api(port);
        token = api.token(Api.SMARTCLOUD, SystemBody.WRITE);
    }

    @Test
    void oneOfManyGetsTheId() throws Exception {
        String id = SystemBody.sample().id();

        assertOneWins(IntStream.range(0, MANY)
                .mapToObj(it -> SystemBody.sample().with("\"id\":\"" + id + "\""))
                .toList());
    }

    @Test
    void oneOfManyGetsTheClient() throws Exception {
        String a = UUID.randomUUID().toString();
        String b = UUID.randomUUID().toString();

        assertOneWins(IntStream.range(0, MANY)
                .mapToObj(it -> SystemBody.sample()
                        .with("\"clientId\":[\"%s\",\"%s\"]".formatted(it % 2 == 0 ? a : b, it % 2 == 0 ? b : a)))
                .toList());
    }

    private void assertOneWins(List<SystemBody> systems) throws Exception {
        List<Answer> answers = together(systems);
        assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(it -> it.status() != 200).allSatisfy(it -> {
            assertThat(it.status()).as(it.body()).isIn(400, 409);
            assertThat(it.code()).isIn("STD-00000", "SYS-00409");
        });
    }

    private List<Answer> together(List<SystemBody> systems) throws Exception {
        CountDownLatch ready = new CountDownLatch(systems.size());
        ExecutorService threads = Executors.newFixedThreadPool(systems.size());
        try {
            List<Future<Answer>> sent = new ArrayList<>();
            for (SystemBody system : systems) {
                sent.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return api.post(SystemBody.VENDOR, token, system.json());
                }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : sent) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}

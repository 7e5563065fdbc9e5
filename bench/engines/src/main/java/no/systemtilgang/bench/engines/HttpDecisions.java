package no.systemtilgang.bench.engines;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import no.systemtilgang.bench.kit.Postgres;
import no.systemtilgang.bench.kit.Running;
import no.systemtilgang.bench.side.Asked;

/** Asks the running product for access decisions, as a service that a system user calls does. */
final class HttpDecisions {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String token;
    private final List<String> questions;

    HttpDecisions(Running server, Postgres postgres, String database) {
        address = URI.create(server.base() + "/authorization/api/v1/decision");
        token = server.get("/demo/token/enterprise?orgNo=" + Asked.VENDOR + "&scopes=altinn:authorization/authorize");
        questions = postgres.texts(database, "select id || ' ' || party_org_no from systemtilgang.system_user").stream()
                .map(it -> it.split(" "))
                .map(it -> "{\"systemUserId\":\"%s\",\"resource\":\"%s\",\"partyOrgNo\":\"%s\"}"
                        .formatted(it[0], Asked.RESOURCE, it[1]))
                .toList();
    }

    double perSecond(int threads, long millis) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long begin = System.nanoTime();
            List<Callable<Long>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(() -> repeat(begin + millis * 1_000_000));
            }
            long done = 0;
            for (Future<Long> one : pool.invokeAll(all)) {
                done += one.get();
            }
            return done * 1e9 / (System.nanoTime() - begin);
        } finally {
            pool.shutdown();
        }
    }

    private long repeat(long end) throws Exception {
        long done = 0;
        for (; System.nanoTime() < end; done++) {
            String question = questions.get(ThreadLocalRandom.current().nextInt(questions.size()));
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(address)
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(question))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !answer.body().contains("Permit")) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        }
        return done;
    }
}

package no.systemtilgang.process;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Does several things at the same moment. */
public final class Together {

    private Together() {}

    /** Does the same thing so many times; answers what each gave, and fails when one failed. */
    public static <T> List<T> all(int times, Callable<T> work) {
        return start(IntStream.range(0, times).mapToObj(i -> work)).stream()
                .map(it -> {
                    try {
                        return it.get();
                    } catch (ExecutionException e) {
                        throw new AssertionError(e.getCause());
                    } catch (InterruptedException e) {
                        throw interrupted(e);
                    }
                })
                .toList();
    }

    /** Does each of these; answers what each was refused with, leaving out those that went well. */
    public static List<Throwable> failuresOf(Runnable... work) {
        return start(Stream.of(work).map(Executors::callable)).stream()
                .flatMap(it -> {
                    try {
                        it.get();
                        return Stream.<Throwable>empty();
                    } catch (ExecutionException e) {
                        return Stream.of(e.getCause());
                    } catch (InterruptedException e) {
                        throw interrupted(e);
                    }
                })
                .toList();
    }

    private static <T> List<Future<T>> start(Stream<Callable<T>> work) {
        List<Callable<T>> all = work.toList();
        CountDownLatch ready = new CountDownLatch(all.size());
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            return all.stream()
                    .map(it -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return it.call();
                    }))
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private static AssertionError interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new AssertionError(e);
    }
}

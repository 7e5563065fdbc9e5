package no.systemtilgang.bench.side;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Lets so many users go through the flow at the same time, one flow after the other. */
final class Load {

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Side side;
    private final List<Customer> customers;
    private final AtomicLong reference = new AtomicLong(System.currentTimeMillis() * 1000);

    Load(Side side, List<Customer> customers) {
        this.side = side;
        this.customers = customers;
    }

    /** What a run gave: whole flows, how long all of it took, and the heap that the users' threads allocated. */
    record Result(long flows, long nanos, long allocatedBytes) {

        private Result plus(Result other) {
            return new Result(
                    flows + other.flows, Math.max(nanos, other.nanos), allocatedBytes + other.allocatedBytes);
        }
    }

    /** Runs until the time is out, or every user has gone through so many flows, whichever is first. */
    Result run(int users, long millis, long flowsEach) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(users);
        try {
            long end = System.nanoTime() + millis * 1_000_000;
            List<Callable<Result>> all = new ArrayList<>();
            for (int user = 0; user < users; user++) {
                int number = user;
                all.add(() -> oneUser(number, users, end, flowsEach));
            }
            Result sum = new Result(0, 0, 0);
            for (Future<Result> one : pool.invokeAll(all)) {
                sum = sum.plus(one.get());
            }
            return sum;
        } finally {
            pool.shutdown();
        }
    }

    /** Every user has customers of its own, so that an approver has one open task at a time. */
    private Result oneUser(int number, int users, long end, long flows) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long begin = System.nanoTime();
        long done = 0;
        for (int next = number; done < flows && System.nanoTime() < end; next += users) {
            if (next >= customers.size()) {
                next = number;
            }
            flow(customers.get(next));
            done++;
        }
        return new Result(
                done, System.nanoTime() - begin, THREADS.getCurrentThreadAllocatedBytes() - allocated);
    }

    private void flow(Customer customer) {
        String request = side.request(customer, "bench-" + reference.incrementAndGet());
        String task = side.find(customer, request);
        side.approve(customer, request, task);
    }
}

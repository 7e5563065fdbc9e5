package no.systemtilgang.bench.kit;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/** Processor time of processes of this machine, in steps of what its kernel counts (10 ms on Linux). */
public final class ProcessorTime {

    private ProcessorTime() {}

    /** What the processes have taken together so far; those that have ended count nothing. */
    public static double millis(Collection<Long> pids) {
        return pids.stream()
                .map(ProcessHandle::of)
                .flatMap(Optional::stream)
                .map(it -> it.info().totalCpuDuration())
                .flatMap(Optional::stream)
                .mapToDouble(Duration::toMillis)
                .sum();
    }
}

package no.systemtilgang.bench.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Seconds of processor time that processes have taken so far, from {@code /proc}. */
public final class ProcessorTime {

    private static final double TICKS = 100; // a second, on every Linux
    private static final int OWN = 11;
    private static final int OF_ENDED_CHILDREN = 13;

    private ProcessorTime() {}

    /** Of one that runs. */
    public static double of(long pid) {
        return seconds("" + pid, OWN);
    }

    /** Of one that runs, with all that it has started. */
    public static double withChildren(long pid) {
        return ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::children)
                        .mapToDouble(it -> of(it.pid()))
                        .sum()
                + of(pid)
                + seconds("" + pid, OF_ENDED_CHILDREN);
    }

    /** Of what this program has started and what has ended since. */
    public static double ofEndedChildren() {
        return seconds("self", OF_ENDED_CHILDREN);
    }

    /** Of a process's program and of the kernel for it: two fields that follow each other. */
    private static double seconds(String process, int field) {
        try {
            String stat = Files.readString(Path.of("/proc", process, "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[field]) + Long.parseLong(fields[field + 1])) / TICKS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

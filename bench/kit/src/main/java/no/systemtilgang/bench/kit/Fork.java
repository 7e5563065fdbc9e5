package no.systemtilgang.bench.kit;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.systemtilgang.bench.side.Child;

/** Another Java machine of the same process group, told by lines what to do; it ends with this one. */
public final class Fork implements AutoCloseable {

    private final Process process;
    private final PrintWriter in;
    private final BufferedReader out;
    private final Path log;

    private Fork(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.in = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts one, and waits until it is ready; what it says besides answers goes to the log. */
    public static Fork start(
            List<String> options, String classPath, String main, Map<String, String> properties, Path log) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(options);
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", classPath, main));
        try {
            Files.createDirectories(log.getParent());
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            Fork fork = new Fork(process, log);
            fork.answer();
            return fork;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Java that this program runs on. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The class path that a module of this build was given by Maven. */
    public static String classPath(Path bench, String module) {
        try {
            Path target = bench.resolve(module).resolve("target");
            return target.resolve("classes") + File.pathSeparator + Files.readString(target.resolve("classpath"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Does as told.
     *
     * @return the answer
     * @throws IllegalStateException when it failed
     */
    public String tell(String line) {
        in.println(line);
        String answer = answer();
        if (answer.startsWith("failed")) {
            throw new IllegalStateException(line + ": " + answer + "; see " + log);
        }
        return answer;
    }

    public long pid() {
        return process.pid();
    }

    private String answer() {
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(Child.MARK)) {
                    return line.substring(Child.MARK.length());
                }
                Files.writeString(
                        log,
                        line + "\n",
                        java.nio.file.StandardOpenOption.CREATE,
                        java.nio.file.StandardOpenOption.APPEND);
            }
            throw new IllegalStateException("The side has ended; see " + log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        in.close();
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

package no.systemtilgang.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** A Java process of its own that starts the server, commits a row and waits, so that a test can kill it. */
final class ApplicationProcess implements AutoCloseable {

    private static final String READY = "committed";

    private final Process process;

    private ApplicationProcess(Process process) {
        this.process = process;
    }

    static ApplicationProcess startOn(Path data) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ApplicationProcess.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
        StringBuilder output = new StringBuilder();
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals(READY)) {
                return new ApplicationProcess(process);
            }
            output.append(line).append('\n');
        }
        throw new IllegalStateException("The process ended early:\n" + output);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    public static void main(String[] arguments) throws SQLException, InterruptedException {
        EmbeddedPostgresServer server = EmbeddedPostgresServer.start(Path.of(arguments[0]));
        Sql.asOwner(server, "create table if not exists note (text text)", "insert into note values ('committed')");
        System.out.println(READY);
        Thread.currentThread().join();
    }
}

package no.systemtilgang.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import no.systemtilgang.TestEnvironment;
import org.junit.jupiter.api.Test;

/** The folder that {@code scripts/unpack} makes, for a quick start. */
class UnpackedJarIT {

    @Test
    void itStartsWithItsArchiveOfClasses() throws Exception {
        Path folder = TestEnvironment.emptyFolder();
        assertThat(unpack(folder)).isZero();

        Path archive = folder.resolve("systemtilgang.jsa");
        assertThat(archive).isNotEmptyFile();
        try (Jar jar = Jar.launchArchived(
                folder.resolve("systemtilgang.jar"),
                archive,
                Map.of("SYSTEMTILGANG_DATA", TestEnvironment.emptyFolder().toString()),
                "--spring.profiles.active=demo")) {
            jar.awaitReadiness();
        }
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws Exception {
        Path folder = TestEnvironment.emptyFolder();
        Path mine = Files.writeString(folder.resolve("mine"), "mine");

        assertThat(unpack(folder)).isNotZero();

        assertThat(folder.toFile().list()).containsExactly("mine");
        assertThat(mine).hasContent("mine");
    }

    private static int unpack(Path folder) throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder("scripts/unpack", folder.toString()).inheritIO();
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return script.start().waitFor();
    }
}

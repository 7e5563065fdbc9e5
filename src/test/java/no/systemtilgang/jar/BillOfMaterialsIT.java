package no.systemtilgang.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the jar is made of: all of it is in the bill of materials, under licences that we may use, without open holes. */
class BillOfMaterialsIT {

    private static final String PLACE = "META-INF/sbom/application.cdx.json";

    /** Of several licences one of these is enough. */
    private static final Set<String> ACCEPTED =
            Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0", "CC0-1.0", "0BSD", "MPL-2.0");

    private static JsonNode components;
    private static List<String> libraries;

    @BeforeAll
    static void read() throws IOException {
        try (JarFile jar = new JarFile(Path.of("target", "systemtilgang.jar").toFile())) {
            assertThat(jar.getEntry(PLACE))
                    .as("the bill of materials; a build without network leaves it out")
                    .isNotNull();
            components = new ObjectMapper()
                    .readTree(jar.getInputStream(jar.getEntry(PLACE)))
                    .path("components");
            libraries = jar.stream()
                    .map(it -> it.getName())
                    .filter(it -> it.startsWith("BOOT-INF/lib/") && it.endsWith(".jar"))
                    .filter(it -> !it.contains("spring-boot-jarmode")) // put in when the jar is packed
                    .map(it -> it.substring("BOOT-INF/lib/".length()))
                    .toList();
        }
    }

    @Test
    void everyLibraryOfTheJarIsInIt() {
        Set<String> named = new TreeSet<>();
        components.forEach(it ->
                named.add(it.path("name").asText() + "-" + it.path("version").asText()));

        assertThat(libraries)
                .isNotEmpty()
                .allSatisfy(library ->
                        assertThat(named).anySatisfy(name -> assertThat(library).startsWith(name)));
    }

    @Test
    void everyLicenceIsOneThatWeMayUse() {
        assertThat(components)
                .allSatisfy(component -> assertThat(licences(component))
                        .as(component.path("name").asText())
                        .containsAnyElementsOf(ACCEPTED));
    }

    @Test
    void nothingHasAKnownHoleThatIsNotClosed() throws Exception {
        Process check = new ProcessBuilder("scripts/vulnerabilities")
                .redirectErrorStream(true)
                .start();
        String told = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.waitFor()).as(told).isZero();
        assertThat(told).contains("CVE-2026-109432", "CVE-2026-77226");
    }

    private static Set<String> licences(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .flatMap(it -> Arrays.stream(new String[] {
                    it.path("license").path("id").asText(),
                    it.path("license").path("name").asText()
                }))
                .collect(Collectors.toSet());
    }
}

package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.systemtilgang.http.Api.Answer;

/** What the refusal of a body with several flaws looks like. */
final class Flaws {

    private static final String ROOT = "/registersystemrequest";

    /** The published path of each code. */
    private static final Map<String, String> PATHS = Map.ofEntries(
            Map.entry("00", "/vendor/id"),
            Map.entry("01", "/systemid"),
            Map.entry("02", "/systemid"),
            Map.entry("03", "/rights/resource"),
            Map.entry("04", "/clientid"),
            Map.entry("05", "/allowedredirecturls"),
            Map.entry("06", "/rights/resource"),
            Map.entry("07", "/accesspackages"),
            Map.entry("08", "/accesspackages"),
            Map.entry("09", "/rights/resource"),
            Map.entry("11", "/clientid"),
            Map.entry("12", "/systemid"),
            Map.entry("13", "/systemid"),
            Map.entry("14", "?agent"),
            Map.entry("15", "?agent"),
            Map.entry("16", "?client"),
            Map.entry("17", "/rights/resource"),
            Map.entry("18", "/accesspackages"));

    private Flaws() {}

    /** The answer names exactly these flaws, by the last two digits of their codes, space separated. */
    static void assertFlaws(Answer answer, String digits) {
        assertRefused(answer, 400, "STD-00000");
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:altinn:error:STD-00000");
        Map<String, JsonNode> flaws = StreamSupport.stream(
                        answer.json().path("validationErrors").spliterator(), false)
                .collect(Collectors.toMap(it -> it.path("code").asText(), it -> it));
        assertThat(flaws.keySet())
                .as(answer.body())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(digits.split(" "))
                        .map(it -> "AUTH.VLD-000" + it)
                        .toList());
        flaws.forEach((code, flaw) -> {
            assertThat(flaw.path("title").asText()).isNotBlank();
            assertThat(flaw.path("paths")).hasSize(1);
            assertThat(flaw.path("paths").path(0).asText()).isEqualTo(path(code.substring(12)));
        });
    }

    private static String path(String digits) {
        String path = PATHS.get(digits);
        return path.startsWith("?") ? path : ROOT + path;
    }

    /** A further member of a flaw. */
    static String member(Answer answer, String digits, String name) {
        return StreamSupport.stream(answer.json().path("validationErrors").spliterator(), false)
                .filter(it -> it.path("code").asText().endsWith(digits))
                .findFirst()
                .orElseThrow()
                .path(name)
                .asText();
    }
}

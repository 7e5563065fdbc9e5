package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each header that is missing or weak costs what it is worth. */
class GradeTest {

    private static final Map<String, String> GOOD = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            "Strict-Transport-Security", "max-age=63072000; includeSubDomains",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Set-Cookie", "ID=1; Path=/; Secure; HttpOnly; SameSite=Lax");

    @Test
    void aStrictPageGetsTheBestGrade() {
        Grade grade = Grade.of(headers(GOOD), true);

        assertThat(grade.letter()).isEqualTo("A+");
        assertThat(grade.points()).isEqualTo(135);
        assertThat(grade.flaws()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Content-Security-Policy      |                                            | 55  | Content-Security-Policy
            Content-Security-Policy      | default-src 'self'; frame-ancestors 'none' | 130 | default-src
            Content-Security-Policy      | default-src 'none'; script-src 'unsafe-inline'; frame-ancestors 'none' | 80 | script-src
            Content-Security-Policy      | default-src 'none'; script-src 'unsafe-eval'; frame-ancestors 'none'   | 115 | script-src
            Content-Security-Policy      | default-src 'none'; script-src *; frame-ancestors 'none'               | 80 | script-src
            Content-Security-Policy      | default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'  | 125 | style-src
            Strict-Transport-Security    |                                            | 80  | Strict-Transport-Security
            Strict-Transport-Security    | max-age=60                                 | 80  | Strict-Transport-Security
            X-Content-Type-Options       |                                            | 130 | X-Content-Type-Options
            Referrer-Policy              | unsafe-url                                 | 130 | Referrer-Policy
            Permissions-Policy           | camera=(self)                              | 135 | Permissions-Policy
            Cross-Origin-Opener-Policy   |                                            | 135 | Cross-Origin-Opener-Policy
            Cross-Origin-Resource-Policy |                                            | 125 | Cross-Origin-Resource-Policy
            Set-Cookie                   | ID=1; HttpOnly; SameSite=Lax               | 60  | ID without Secure
            Set-Cookie                   | ID=1; Secure; SameSite=Lax                 | 70  | ID without HttpOnly
            Set-Cookie                   | ID=1; Secure; HttpOnly                     | 130 | SameSite
            Server                       | Apache-Coyote/1.1                          | 135 | Server
            X-Powered-By                 | a language                                 | 135 | X-Powered-By
            Access-Control-Allow-Origin  | *                                          | 50  | Access-Control-Allow-Origin
            """)
    void whatIsWeakCosts(String header, String value, int points, String flaw) {
        Map<String, String> weak = new HashMap<>(GOOD);
        if (value == null) {
            weak.remove(header);
        } else {
            weak.put(header, value);
        }

        Grade grade = Grade.of(headers(weak), true);

        assertThat(grade.points()).isEqualTo(points);
        assertThat(grade.flaws()).contains(flaw);
    }

    @Test
    void nothingAtAllFails() {
        assertThat(Grade.of(headers(Map.of()), true).letter()).isEqualTo("D");
        assertThat(Grade.of(headers(Map.of("Set-Cookie", "ID=1", "Access-Control-Allow-Origin", "*")), true)
                        .letter())
                .isEqualTo("F");
    }

    private static HttpHeaders headers(Map<String, String> values) {
        Map<String, List<String>> all = new HashMap<>();
        values.forEach((name, value) -> all.put(name, List.of(value)));
        return HttpHeaders.of(all, (name, value) -> true);
    }
}

package no.systemtilgang.http;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the headers of a page are worth on the scale of Mozilla's HTTP Observatory (100 points, less for each flaw, more for
 * what is better than needed as long as there are 90), and every header in which it is not as strict as a page can be.
 */
public final class Grade {

    private static final int FULL = 100;
    private static final int GOOD_ENOUGH_FOR_MORE = 90;
    private static final long HALF_A_YEAR = 15_768_000;

    private static final TreeMap<Integer, String> LETTERS = new TreeMap<>(Map.ofEntries(
            Map.entry(100, "A+"),
            Map.entry(90, "A"),
            Map.entry(85, "A-"),
            Map.entry(80, "B+"),
            Map.entry(70, "B"),
            Map.entry(65, "B-"),
            Map.entry(60, "C+"),
            Map.entry(50, "C"),
            Map.entry(45, "C-"),
            Map.entry(40, "D+"),
            Map.entry(30, "D"),
            Map.entry(25, "D-"),
            Map.entry(0, "F")));

    private final HttpHeaders headers;
    private final boolean encrypted;
    private final Map<String, String> policy;
    private final List<String> flaws = new ArrayList<>();
    private int taken;
    private int given;

    private Grade(HttpHeaders headers, boolean encrypted) {
        this.headers = headers;
        this.encrypted = encrypted;
        this.policy = policy(header("Content-Security-Policy"));
        policy();
        cookies();
        transport();
        others();
    }

    /**
     * @param encrypted whether the page is reached by HTTPS; what belongs to that counts only then
     */
    public static Grade of(HttpHeaders headers, boolean encrypted) {
        return new Grade(headers, encrypted);
    }

    int points() {
        int points = FULL - taken;
        return Math.max(0, points >= GOOD_ENOUGH_FOR_MORE ? points + given : points);
    }

    public String letter() {
        return LETTERS.floorEntry(points()).getValue();
    }

    /** The names of the headers, and of the parts of the policy, that could be stricter. */
    public List<String> flaws() {
        return flaws;
    }

    private void policy() {
        String scripts = policy.getOrDefault("script-src", policy.getOrDefault("default-src", "*"));
        String styles = policy.getOrDefault("style-src", policy.getOrDefault("default-src", "*"));
        boolean nothingByDefault = policy.getOrDefault("default-src", "").equals("'none'");
        if (policy.isEmpty()) {
            take(25, "Content-Security-Policy");
        } else if (scripts.contains("'unsafe-inline'") || isOpen(scripts)) {
            take(20, "script-src");
        } else if (scripts.contains("'unsafe-eval'")) {
            take(10, "script-src");
        } else if (styles.contains("'unsafe-inline'") || isOpen(styles)) {
            take(0, "style-src");
        } else {
            given += nothingByDefault ? 10 : 5;
        }
        demand(nothingByDefault, "default-src");
        demand(policy.getOrDefault("base-uri", "").equals("'none'"), "base-uri");
        demand(List.of("'none'", "'self'").contains(policy.getOrDefault("form-action", "")), "form-action");
        if (policy.getOrDefault("frame-ancestors", "").equals("'none'")) {
            given += 5;
        } else {
            take(header("X-Frame-Options").matches("(?i)DENY|SAMEORIGIN") ? 0 : 20, "frame-ancestors");
        }
    }

    private static boolean isOpen(String sources) {
        return Arrays.stream(sources.split(" "))
                .anyMatch(it -> List.of("*", "https:", "http:", "data:").contains(it));
    }

    private void cookies() {
        List<String> cookies = headers.allValues("Set-Cookie");
        boolean sameSite = !cookies.isEmpty();
        for (String cookie : cookies) {
            String lower = cookie.toLowerCase(Locale.ROOT);
            String name = cookie.replaceAll("=.*", "");
            if (!lower.contains("; httponly")) {
                take(30, name + " without HttpOnly");
            }
            if (encrypted && !lower.contains("; secure")) {
                take(40, name + " without Secure");
            }
            sameSite &= lower.matches(".*; samesite=(lax|strict).*");
        }
        demand(cookies.isEmpty() || sameSite, "SameSite");
        given += sameSite ? 5 : 0;
    }

    private void transport() {
        String seconds = header("Strict-Transport-Security").replaceAll(".*max-age=(\\d+).*", "$1");
        if (encrypted && (!seconds.matches("\\d+") || Long.parseLong(seconds) < HALF_A_YEAR)) {
            take(20, "Strict-Transport-Security");
        }
    }

    private void others() {
        if (!header("X-Content-Type-Options").equals("nosniff")) {
            take(5, "X-Content-Type-Options");
        }
        if (List.of("no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin")
                .contains(header("Referrer-Policy"))) {
            given += 5;
        } else {
            take(0, "Referrer-Policy");
        }
        if (List.of("same-origin", "same-site").contains(header("Cross-Origin-Resource-Policy"))) {
            given += 10;
        } else {
            take(0, "Cross-Origin-Resource-Policy");
        }
        if (!header("Access-Control-Allow-Origin").isEmpty()) {
            take(50, "Access-Control-Allow-Origin");
        }
        demand(header("Cross-Origin-Opener-Policy").equals("same-origin"), "Cross-Origin-Opener-Policy");
        demand(
                header("Permissions-Policy")
                        .matches("(?=.*camera=\\(\\))(?=.*microphone=\\(\\))(?=.*geolocation=\\(\\)).*"),
                "Permissions-Policy");
        for (String tells : List.of("Server", "X-Powered-By", "X-AspNet-Version", "Via")) {
            demand(headers.firstValue(tells).isEmpty(), tells);
        }
    }

    private void take(int points, String flaw) {
        taken += points;
        flaws.add(flaw);
    }

    private void demand(boolean met, String flaw) {
        if (!met) {
            flaws.add(flaw);
        }
    }

    private String header(String name) {
        return String.join(", ", headers.allValues(name));
    }

    private static Map<String, String> policy(String header) {
        Map<String, String> policy = new LinkedHashMap<>();
        Arrays.stream(header.split(";"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .forEach(it -> {
                    String[] parts = it.split(" +", 2);
                    policy.putIfAbsent(parts[0].toLowerCase(Locale.ROOT), parts.length == 2 ? parts[1] : "");
                });
        return policy;
    }
}

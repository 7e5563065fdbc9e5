package no.systemtilgang.demo;

import java.util.Map;

/** Maskinporten's claim {@code consumer}: an organisation. */
final class Consumer {

    private Consumer() {}

    static Map<String, String> of(String orgNo) {
        return Map.of("authority", "iso6523-actorid-upis", "ID", "0192:" + orgNo);
    }
}

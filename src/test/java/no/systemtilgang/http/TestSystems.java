package no.systemtilgang.http;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.systemtilgang.register.AccessPackage;
import no.systemtilgang.register.Powers;
import no.systemtilgang.register.RegisteredSystem;
import no.systemtilgang.register.Right;
import no.systemtilgang.register.Systems;
import no.systemtilgang.register.TranslatedText;

/** Systems of SmartCloud that a test has for itself. */
final class TestSystems {

    private TestSystems() {}

    /** Registers a system with the guide's right and some packages. */
    static String register(Systems systems, List<String> redirectUrls, String... packages) {
        String id = "991825827_test_" + UUID.randomUUID();
        systems.register(new RegisteredSystem(
                null,
                id,
                Api.SMARTCLOUD,
                TranslatedText.same("Prøvesystem"),
                TranslatedText.same("Et system i en test."),
                new Powers(
                        List.of(Right.to("ske-krav-og-betalinger")),
                        Stream.of(packages)
                                .map(it -> new AccessPackage("urn:altinn:accesspackage:" + it))
                                .toList()),
                redirectUrls,
                false));
        return id;
    }
}

package no.systemtilgang.bench.kit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A built checkout of the product: {@code -Dproduct=/path/to/checkout}, this one where nothing is said. */
public final class Product {

    /** The role that works with the data and has no DDL. */
    public static final String ROLE = "systemtilgang_app";

    private final Path checkout;

    private Product(Path checkout) {
        this.checkout = checkout;
    }

    /** The one that this run is about. */
    public static Product given() {
        Product product = new Product(
                Path.of(System.getProperty("product", "..")).toAbsolutePath().normalize());
        if (!Files.exists(product.jar())) {
            throw new IllegalStateException(product.jar() + " is missing: build the product first (mvn package)");
        }
        return product;
    }

    /** The packaged product. */
    public Path jar() {
        return checkout.resolve("target/systemtilgang.jar");
    }

    /** Lets the product's own script unpack it into an empty folder, for quick starts. */
    public void unpack(Path folder) {
        try {
            ProcessBuilder script =
                    new ProcessBuilder(checkout.resolve("scripts/unpack").toString(), folder.toString());
            script.environment().put("JAVA_HOME", System.getProperty("java.home"));
            if (script.inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException("scripts/unpack failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the jar apart into a folder, for a Java machine that also has classes of the bench. */
    public String classPath(Path folder) {
        try (ZipFile jar = new ZipFile(jar().toFile());
                Stream<? extends ZipEntry> entries = jar.stream()) {
            for (ZipEntry entry : (Iterable<ZipEntry>) entries.map(ZipEntry.class::cast)::iterator) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!entry.isDirectory() && entry.getName().startsWith("BOOT-INF/")) {
                    Files.createDirectories(target.getParent());
                    Files.copy(jar.getInputStream(entry), target);
                }
            }
            try (Stream<Path> libraries = Files.list(folder.resolve("BOOT-INF/lib"))) {
                return Stream.concat(Stream.of(folder.resolve("BOOT-INF/classes")), libraries.sorted())
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings of the trial on a database of the bench, with nobody's requests limited. */
    static Map<String, String> demo(Postgres postgres, String database, int port) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("spring.profiles.active", "demo");
        settings.put("server.port", "" + port);
        settings.put("spring.datasource.url", postgres.url(database));
        settings.put("spring.datasource.username", ROLE);
        settings.put("spring.datasource.password", postgres.password());
        settings.put("spring.flyway.user", Postgres.OWNER);
        settings.put("spring.flyway.password", postgres.password());
        for (String limit : List.of("per-address", "at-once-per-address", "per-vendor")) {
            settings.put("systemtilgang.limits." + limit, "0");
        }
        return settings;
    }

    /** The settings of a production database with two roles; who may log in there is named, but never asked. */
    public static Map<String, String> settings(Postgres postgres, String database) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("server.address", "127.0.0.1");
        settings.put("systemtilgang.public-url", "https://systemtilgang.example");
        settings.put("spring.datasource.url", postgres.url(database));
        settings.put("spring.datasource.username", ROLE);
        settings.put("spring.datasource.password", postgres.password());
        settings.put("spring.flyway.user", Postgres.OWNER);
        settings.put("spring.flyway.password", postgres.password());
        for (String name : List.of("client-id", "client-secret")) {
            settings.put("spring.security.oauth2.client.registration.login." + name, "bench");
        }
        for (String name : List.of("authorization-uri", "token-uri", "jwk-set-uri")) {
            settings.put("spring.security.oauth2.client.provider.login." + name, "https://login.example/" + name);
        }
        settings.put("systemtilgang.login.issuer", "https://login.example/");
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", "https://tokens.example/");
        settings.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", "https://tokens.example/jwks");
        return settings;
    }
}

package no.systemtilgang.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** The machine's own Chromium, never one that is downloaded. */
@SuppressWarnings("deprecation") // JUnit closes this type of resource in every version that Boot 3.5 brings
record Chromium(Playwright playwright, Browser browser) implements CloseableResource {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    static Chromium start() {
        Path program = program();
        Playwright playwright =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(ARGUMENTS));
        return new Chromium(playwright, browser);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path program() {
        return Optional.ofNullable(System.getProperty("chromium"))
                .map(Path::of)
                .or(Chromium::onThePath)
                .filter(Files::isExecutable)
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chromium: install the package chromium, or name the program with"
                                + " -Dchromium=/path/to/chromium. -Pquick leaves these tests out."));
    }

    private static Optional<Path> onThePath() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(it -> Path.of(it, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}

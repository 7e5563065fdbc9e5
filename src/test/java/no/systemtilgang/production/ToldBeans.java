package no.systemtilgang.production;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs inside the program: writes down which beans it has made, a class a line. */
public class ToldBeans implements ApplicationListener<ApplicationReadyEvent> {

    /** The environment variable that names the file. */
    static final String FILE = "TOLD_BEANS";

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        ConfigurableApplicationContext application = ready.getApplicationContext();
        List<String> classes = Arrays.stream(application.getBeanDefinitionNames())
                .map(it -> application.getBeanFactory().getType(it, false))
                .map(String::valueOf)
                .toList();
        try {
            Files.write(Path.of(System.getenv(FILE)), classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

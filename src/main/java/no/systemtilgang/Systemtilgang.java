package no.systemtilgang;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application: everything else is found in the packages below, one room each. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Systemtilgang {

    public static void main(String[] args) {
        SpringApplication.run(Systemtilgang.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}

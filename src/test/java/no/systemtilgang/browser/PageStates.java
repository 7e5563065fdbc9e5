package no.systemtilgang.browser;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import no.systemtilgang.identity.Actor;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The states that pages can be in, with what it takes to bring them there. */
abstract class PageStates {

    final ApplicationContext context;
    final JdbcClient jdbc;
    final Sweep sweep;

    PageStates(ApplicationContext context, Sweep sweep) {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
        this.sweep = sweep;
    }

    /** Goes through all of them. */
    abstract Stream<DynamicTest> all();

    final DynamicTest of(String pages, Runnable visit) {
        return dynamicTest(pages, () -> {
            visit.run();
            sweep.isClean();
        });
    }

    final Office office(String name) {
        return new Office(context, name);
    }

    /** Goes to a page of a request, a system user or whatever has an id. */
    final Sweep opens(String path, Object... ids) {
        return sweep.opens(path.formatted(ids));
    }

    final Sweep as(Actor.Person person) {
        return sweep.as(person);
    }
}

package no.systemtilgang.process.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.process.Acting;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The product's filters are there once, as the program wants them, whoever starts how often. */
@ApplicationTest
class TaskFiltersTest {

    private final TaskFilters product;
    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final Acting acting;

    @Autowired
    TaskFiltersTest(
            TaskFilters product,
            FilterService filters,
            TaskService tasks,
            AuthorizationService authorizations,
            Acting acting) {
        this.product = product;
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.acting = acting;
    }

    @AfterEach
    void asTheProgramWantsThem() {
        product.run(null);
    }

    @Test
    void endUsersSeeThreeInTheOrderOfTheScreen() {
        List<Filter> seen = acting.as(
                new Actor.Person("stadig.konsert"),
                () -> filters.createFilterQuery().list());

        assertThat(seen)
                .extracting(Filter::getName)
                .containsExactlyInAnyOrder("Mine oppgaver", "Til godkjenning", "Klienter");
        assertThat(filter("Mine oppgaver").getProperties()).containsEntry("priority", 0);
        assertThat(filter("Til godkjenning").getProperties()).containsEntry("priority", 1);
        assertThat(filter("Klienter").getProperties()).containsEntry("priority", 2);
        assertThat(seen)
                .allSatisfy(it -> assertThat((String) it.getProperties().get("description"))
                        .isNotBlank());
    }

    @Test
    void eachShowsItsOwnTasksTheMostUrgentFirst() {
        assertThat(query("Mine oppgaver").getKeys()).isNull();
        assertThat(query("Til godkjenning").getKeys()).containsExactly("approve", "approve-change");
        assertThat(query("Klienter").getKeys()).containsExactly("add-clients");
        for (TaskFilters.Definition wanted : TaskFilters.ALL) {
            assertThat(query(wanted.name()).getOrderingProperties())
                    .extracting(it -> it.getQueryProperty().getName() + " "
                            + it.getDirection().getName())
                    .containsExactly("PRIORITY_ desc", "CREATE_TIME_ desc");
        }
    }

    @Test
    void anotherStartKeepsTheirIds() {
        List<String> before = ids();

        product.run(null);

        assertThat(ids()).isEqualTo(before);
    }

    @Test
    void aStartBringsThemUpToDateAndTakesDoublesAway() {
        Filter former = filter("Klienter");
        filters.saveFilter(former.setQuery(tasks.createTaskQuery()).setProperties(Map.of("color", "#ff0000")));
        String twin = filters.saveFilter(filters.newTaskFilter("Klienter").setQuery(tasks.createTaskQuery()))
                .getId();

        product.run(null);

        assertThat(filter("Klienter").getProperties())
                .doesNotContainKey("color")
                .containsEntry("priority", 2);
        assertThat(query("Klienter").getKeys()).containsExactly("add-clients");
        assertThat(ids()).hasSize(3);
        assertThat(grants(filter("Klienter").getId())).isOne();
        assertThat(twin.equals(filter("Klienter").getId()) ? 0 : grants(twin)).isZero();
    }

    @Test
    void manyStartsAtOnceMakeEachOnce() {
        TaskFilters.ALL.forEach(it -> filters.deleteFilter(filter(it.name()).getId()));

        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(() -> product.run(null)))
                        .limit(6)
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(ids()).hasSize(3);
        assertThat(ids()).allSatisfy(it -> assertThat(grants(it)).isOne());
    }

    private List<String> ids() {
        return TaskFilters.ALL.stream()
                .flatMap(it -> filters.createFilterQuery().filterName(it.name()).list().stream())
                .map(Filter::getId)
                .toList();
    }

    private Filter filter(String name) {
        return filters.createFilterQuery().filterName(name).singleResult();
    }

    private TaskQueryImpl query(String name) {
        return (TaskQueryImpl) filter(name).getQuery();
    }

    private long grants(String filterId) {
        return authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.FILTER)
                .resourceId(filterId)
                .count();
    }
}

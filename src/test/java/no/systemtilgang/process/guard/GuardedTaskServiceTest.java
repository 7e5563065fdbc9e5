package no.systemtilgang.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.process.Acting;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Expressions in a task query would run code of the caller's; those in an or-query are as forbidden as any. */
@ApplicationTest
class GuardedTaskServiceTest {

    private static final String EXPRESSION = "${request.toString()}";

    private final TaskService tasks;
    private final FilterService filters;
    private final Acting acting;

    @Autowired
    GuardedTaskServiceTest(TaskService tasks, FilterService filters, Acting acting) {
        this.tasks = tasks;
        this.filters = filters;
        this.acting = acting;
    }

    static Stream<UnaryOperator<TaskQuery>> expressions() {
        return Stream.of(
                query -> query.or().taskAssigneeExpression(EXPRESSION).endOr(),
                query -> query.or().taskCandidateGroupExpression(EXPRESSION).endOr(),
                query -> query.or().taskCandidateUserExpression(EXPRESSION).endOr(),
                query -> query.or().taskOwnerExpression(EXPRESSION).endOr(),
                query -> query.or().dueBeforeExpression(EXPRESSION).endOr(),
                query -> query.or()
                        .processInstanceBusinessKeyExpression(EXPRESSION)
                        .endOr(),
                query -> query.or()
                        .taskUnassigned()
                        .endOr()
                        .or()
                        .taskAssigneeExpression(EXPRESSION)
                        .endOr());
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void anExpressionInAnOrQueryIsRefused(UnaryOperator<TaskQuery> expression) {
        assertRefused(() -> expression.apply(tasks.createTaskQuery()).list());
        assertRefused(() -> expression.apply(tasks.createTaskQuery()).count());
        assertRefused(() -> expression.apply(tasks.createTaskQuery()).listPage(0, 1));
        assertRefused(() -> expression.apply(tasks.createTaskQuery()).singleResult());
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void aFilterIsNotExtendedByAnExpression(UnaryOperator<TaskQuery> expression) {
        String filter = productFilter().getId();

        assertRefused(() -> filters.list(filter, expression.apply(tasks.createTaskQuery())));
        assertRefused(() -> filters.count(filter, expression.apply(tasks.createTaskQuery())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stadig.konsert", "nysgjerrig.ansatt", "prosess.eier"})
    void nobodyStoresAFilterInWhichAnExpressionCouldWait(String person) {
        Filter stored = productFilter().setName("Andres");
        Filter filter = filters.newTaskFilter("test")
                .setQuery(tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(EXPRESSION)
                        .endOr());

        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> acting.as(new Actor.Person(person), () -> filters.saveFilter(filter)));
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> acting.as(new Actor.Person(person), () -> filters.saveFilter(stored)));

        assertThat(filters.createFilterQuery().filterName("test").count()).isZero();
        assertThat(productFilter()).isNotNull();
    }

    @Test
    void anExpressionOutsideAnOrQueryIsRefusedToo() {
        assertRefused(
                () -> tasks.createTaskQuery().taskAssigneeExpression(EXPRESSION).list());
        assertRefused(
                () -> tasks.createTaskQuery().taskAssigneeExpression(EXPRESSION).count());
    }

    @Test
    void otherOrQueriesAreAnswered() {
        assertThatCode(() -> tasks.createTaskQuery()
                        .or()
                        .taskUnassigned()
                        .taskAssigned()
                        .endOr()
                        .count())
                .doesNotThrowAnyException();
    }

    private Filter productFilter() {
        return filters.createFilterQuery().filterName("Mine oppgaver").singleResult();
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(call);
    }
}

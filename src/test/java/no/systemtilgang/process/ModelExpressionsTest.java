package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.junit.jupiter.api.Test;

/** What the models may run: the gates and the delegates, nothing else. */
class ModelExpressionsTest {

    private static final Pattern GATE =
            Pattern.compile("\\$\\{(request|change|client|creation|removal)\\.([a-zA-Z]+)\\(execution\\)}");

    private static final Map<String, Class<?>> GATES = Map.of(
            "request",
            RequestGates.class,
            "change",
            ChangeGates.class,
            "client",
            ClientGates.class,
            "creation",
            CreationGates.class,
            "removal",
            RemovalGates.class);

    /** Attributes in which the engine reads an expression. */
    private static final List<String> WITH_EXPRESSIONS = List.of(
            "class",
            "formKey",
            "candidateGroups",
            "candidateUsers",
            "assignee",
            "dueDate",
            "followUpDate",
            "priority",
            "jobPriority",
            "taskPriority",
            "calledElement",
            "businessKey",
            "source",
            "sourceExpression");

    private static final String BUSINESS_KEY_OF_A_CALL = "#{execution.processBusinessKey}";

    @Test
    void expressionsAskOnlyTheGates() {
        List<String> expressions = Models.elements()
                .flatMap(it -> Stream.concat(text(it), attributes(it)))
                .filter(it -> it.contains("${") || it.contains("#{"))
                .filter(it -> !it.equals(BUSINESS_KEY_OF_A_CALL))
                .toList();
        assertThat(expressions).isNotEmpty().allSatisfy(it -> {
            Matcher gate = GATE.matcher(it);
            assertThat(gate.matches()).as(it).isTrue();
            assertThat(questions(GATES.get(gate.group(1)))).contains(gate.group(2));
        });
    }

    @Test
    void modelsRunNoCodeOfTheirOwn() {
        assertThat(Models.kinds())
                .doesNotContain(
                        "script",
                        "scriptTask",
                        "executionListener",
                        "taskListener",
                        "field",
                        "connector",
                        "timerEventDefinition",
                        "inputOutput",
                        "properties");
        for (String attribute : List.of("delegateExpression", "expression", "resultVariable", "type", "topic")) {
            assertThat(Models.camunda(attribute)).as(attribute).isEmpty();
        }
    }

    private static List<String> questions(Class<?> gates) {
        return Arrays.stream(gates.getDeclaredMethods())
                .filter(it -> Modifier.isPublic(it.getModifiers()))
                .filter(it -> Arrays.equals(it.getParameterTypes(), new Class<?>[] {DelegateExecution.class}))
                .map(Method::getName)
                .toList();
    }

    private static Stream<String> text(DomElement element) {
        return element.getChildElements().isEmpty() ? Stream.of(element.getTextContent()) : Stream.of();
    }

    private static Stream<String> attributes(DomElement element) {
        return WITH_EXPRESSIONS.stream()
                .flatMap(it ->
                        Stream.of(element.getAttribute(it), element.getAttribute(BpmnModelConstants.CAMUNDA_NS, it)))
                .filter(Objects::nonNull);
    }
}

package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;

/** How the models read in Cockpit. */
class ModelDrawingTest {

    @Test
    void whatAPersonReadsIsNamedInNorwegian() {
        Pattern english =
                Pattern.compile("(?i).*\\b(the|request|approve|approved|reject|client|task|start|end|user|new)\\b.*");
        Stream<FlowElement> nodes = Models.all(FlowNode.class).stream()
                .filter(it -> !Models.isJoin(it))
                .map(it -> it);
        Stream<FlowElement> choices = Models.all(ExclusiveGateway.class).stream()
                .filter(it -> it.getOutgoing().size() > 1)
                .flatMap(it -> it.getOutgoing().stream());

        assertThat(Stream.concat(nodes, choices))
                .allSatisfy(it -> assertThat(it.getName())
                        .as(it.getId())
                        .isNotBlank()
                        .matches("\\p{Lu}.*")
                        .doesNotMatch(english));
        assertThat(Models.all(Process.class))
                .allSatisfy(it -> assertThat(it.getName()).isNotBlank());
    }

    @Test
    void everyIdIsInKebabCaseAndUnique() {
        List<String> ids = Models.elements()
                .map(it -> it.getAttribute("id"))
                .filter(it -> it != null)
                .toList();
        assertThat(ids)
                .allSatisfy(it -> assertThat(it).matches("[a-z]+(-[a-z]+)*"))
                .doesNotHaveDuplicates();
    }

    @Test
    void everythingIsDrawn() {
        List<String> shapes = Models.all(BpmnShape.class).stream()
                .map(it -> it.getBpmnElement().getId())
                .toList();
        List<String> edges = Models.all(BpmnEdge.class).stream()
                .map(it -> it.getBpmnElement().getId())
                .toList();
        assertThat(shapes)
                .containsExactlyInAnyOrderElementsOf(
                        Models.all(FlowNode.class).stream().map(FlowNode::getId).toList());
        assertThat(edges)
                .containsExactlyInAnyOrderElementsOf(Models.all(SequenceFlow.class).stream()
                        .map(SequenceFlow::getId)
                        .toList());
    }
}

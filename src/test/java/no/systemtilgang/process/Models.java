package no.systemtilgang.process;

import java.io.File;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Every BPMN file of {@code processes/}, read from the source tree. */
final class Models {

    static final List<BpmnModelInstance> ALL =
            files("processes", ".bpmn").map(Bpmn::readModelFromFile).toList();

    private Models() {}

    /** All elements of a kind, in all models. */
    static <T extends ModelElementInstance> List<T> all(Class<T> kind) {
        return ALL.stream()
                .flatMap(it -> it.getModelElementsByType(kind).stream())
                .toList();
    }

    /** The ids of all processes. */
    static List<String> processes() {
        return all(Process.class).stream().map(Process::getId).toList();
    }

    /** Every XML element of all models. */
    static Stream<DomElement> elements() {
        return ALL.stream().flatMap(it -> withDescendants(it.getDocument().getRootElement()));
    }

    /** The engine's own attribute of all elements that have it. */
    static List<String> camunda(String attribute) {
        return elements()
                .map(it -> it.getAttribute(BpmnModelConstants.CAMUNDA_NS, attribute))
                .filter(it -> it != null)
                .toList();
    }

    /** Whether a node only brings ways together, so that there is nothing to say about it. */
    static boolean isJoin(FlowNode node) {
        return node instanceof Gateway && node.getOutgoing().size() == 1;
    }

    /** Names of files in a folder of the source tree. */
    static List<String> names(String folder, String end) {
        return files(folder, end).map(File::getName).toList();
    }

    private static Stream<File> files(String folder, String end) {
        return Arrays.stream(new File(folder).listFiles((dir, name) -> name.endsWith(end)))
                .sorted();
    }

    private static Stream<DomElement> withDescendants(DomElement element) {
        return Stream.concat(
                Stream.of(element), element.getChildElements().stream().flatMap(Models::withDescendants));
    }

    /** The kinds of elements in all models, by their local names. */
    static Collection<String> kinds() {
        return elements().map(DomElement::getLocalName).distinct().toList();
    }
}

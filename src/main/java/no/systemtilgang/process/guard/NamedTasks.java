package no.systemtilgang.process.guard;

import no.systemtilgang.process.TaskNames;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Lets every new task be named by {@link TaskNames}. The model keeps its label, which Cockpit shows in the diagram, and
 * the name is no expression of the model: what a vendor has written is never evaluated.
 */
class NamedTasks extends AbstractBpmnParseListener {

    private final TaskNames names;

    NamedTasks(TaskNames names) {
        this.names = names;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.setNameExpression(new Name(element.attribute("name")));
    }

    /** Asked by the engine, once, when it makes the task. */
    private class Name implements Expression {

        private final String label;

        Name(String label) {
            this.label = label;
        }

        @Override
        public Object getValue(VariableScope scope) {
            return names.nameFor(label, ((DelegateExecution) scope).getProcessBusinessKey());
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            throw new UnsupportedOperationException("The name of a task follows from what it is about");
        }

        @Override
        public String getExpressionText() {
            return label;
        }

        @Override
        public boolean isLiteralText() {
            return false;
        }
    }
}

package no.systemtilgang.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.systemuser.ClientLines;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The variables that may come with a start of the client administration, or with a completion of its task. As
 * {@link RequestVariables}: read by the step that follows, and removed.
 */
final class ClientVariables {

    static final String SYSTEM_USER_ID = "systemUserId";
    static final String CLIENTS = "clients";
    static final String BATCH = "batch";
    static final String FINISHED = "finished";

    private static final int LONGEST = 4000;

    private static final Set<String> OF_A_CHOICE = Set.of(CLIENTS, BATCH, FINISHED);

    private ClientVariables() {}

    /**
     * What a client administrator has chosen.
     *
     * @param lines numbers as written; empty unless these were chosen
     * @param batchId clients that are written down already; null unless these were chosen
     */
    record Choice(List<String> lines, UUID batchId) {

        boolean finished() {
            return lines.isEmpty() && batchId == null;
        }
    }

    static VariableMap ofStart(UUID systemUserId) {
        return one(SYSTEM_USER_ID, systemUserId.toString());
    }

    static VariableMap ofBatch(UUID id) {
        return one(BATCH, id.toString());
    }

    static VariableMap ofFinish() {
        return Variables.createVariables().putValueTyped(FINISHED, Variables.booleanValue(true, true));
    }

    /**
     * Takes the system user out of the start variables.
     *
     * @throws no.systemtilgang.problem.Problem (400) when it is none, or there is another variable
     */
    static UUID takeSystemUser(DelegateExecution execution) {
        Map<String, Object> values = RequestVariables.take(execution, Set.of(SYSTEM_USER_ID));
        return id(SYSTEM_USER_ID, RequestVariables.text(values, SYSTEM_USER_ID));
    }

    /**
     * Takes a choice out of the variables of a completion: clients, a batch, or that it is finished.
     *
     * @throws no.systemtilgang.problem.Problem (400) when it is none, or more than one
     */
    static Choice takeChoice(DelegateExecution execution) {
        Map<String, Object> values = RequestVariables.take(execution, OF_A_CHOICE);
        if (values.size() != 1) {
            throw invalid("Give exactly one of 'clients', 'batch' and 'finished'.");
        }
        if (values.containsKey(CLIENTS)) {
            return new Choice(lines(RequestVariables.text(values, CLIENTS)), null);
        }
        if (values.containsKey(BATCH)) {
            return new Choice(List.of(), id(BATCH, RequestVariables.text(values, BATCH)));
        }
        if (!Boolean.TRUE.equals(values.get(FINISHED))) {
            throw invalid("'finished' can only be true.");
        }
        return new Choice(List.of(), null);
    }

    private static List<String> lines(String text) {
        if (text.length() > LONGEST) {
            throw invalid("'clients' is longer than " + LONGEST + " characters.");
        }
        List<String> lines = ClientLines.of(List.of(text.split("[,;\\r\\n]")));
        if (lines.size() > ClientAdministrationProcess.AT_ONCE) {
            throw invalid("'clients' has more than " + ClientAdministrationProcess.AT_ONCE + " numbers.");
        }
        return lines;
    }

    private static UUID id(String name, String text) {
        try {
            UUID id = UUID.fromString(text == null ? "" : text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException notAnId) {
            // told below, as for an id that Java completes
        }
        throw invalid("'" + name + "' must be the id of one.");
    }

    private static VariableMap one(String name, String value) {
        return Variables.createVariables().putValueTyped(name, Variables.stringValue(value, true));
    }

    private static Problem invalid(String detail) {
        return Code.INVALID_INPUT.problem().because(detail);
    }
}

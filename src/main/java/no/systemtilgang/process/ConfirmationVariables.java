package no.systemtilgang.process;

import java.util.Map;
import java.util.Set;
import no.systemtilgang.problem.Code;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The variables that may come with what a person begins and then confirms. As {@link RequestVariables}: read by the step
 * that follows, and removed.
 */
final class ConfirmationVariables {

    static final String SYSTEM_ID = "systemId";
    static final String PARTY_ORG_NO = "partyOrgNo";

    private ConfirmationVariables() {}

    /**
     * What a person wants to create.
     *
     * @param systemId the system that is to act
     * @param partyOrgNo the organisation that it is to act for
     */
    record Chosen(String systemId, String partyOrgNo) {}

    static VariableMap of(Chosen chosen) {
        return Variables.createVariables()
                .putValueTyped(SYSTEM_ID, Variables.stringValue(chosen.systemId(), true))
                .putValueTyped(PARTY_ORG_NO, Variables.stringValue(chosen.partyOrgNo(), true));
    }

    /**
     * Takes the choice out of the start variables.
     *
     * @throws no.systemtilgang.problem.Problem (400) when it is none, or there is another variable
     */
    static Chosen takeChosen(DelegateExecution execution) {
        Map<String, Object> values = RequestVariables.take(execution, Set.of(SYSTEM_ID, PARTY_ORG_NO));
        return new Chosen(text(values, SYSTEM_ID), text(values, PARTY_ORG_NO));
    }

    /**
     * Takes a person's answer out of the variables of a completion.
     *
     * @return whether it is confirmed
     * @throws no.systemtilgang.problem.Problem (400) when it is neither of the two, or there is another variable
     */
    static boolean takeAnswer(DelegateExecution execution, String confirm, String cancel) {
        Map<String, Object> values = RequestVariables.take(execution, Set.of(RequestVariables.DECISION));
        Object decision = values.get(RequestVariables.DECISION);
        if (!confirm.equals(decision) && !cancel.equals(decision)) {
            throw Code.INVALID_INPUT
                    .problem()
                    .because("'" + RequestVariables.DECISION + "' must be '" + confirm + "' or '" + cancel + "'.");
        }
        return confirm.equals(decision);
    }

    private static String text(Map<String, Object> values, String name) {
        String text = RequestVariables.text(values, name);
        if (text == null || text.isBlank()) {
            throw Code.INVALID_INPUT.problem().because("'" + name + "' is missing.");
        }
        return text;
    }
}

package no.systemtilgang.process;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import no.systemtilgang.problem.Code;
import no.systemtilgang.register.Powers;
import no.systemtilgang.request.Decision;
import no.systemtilgang.request.NewRequest;
import no.systemtilgang.request.UserType;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The variables that may come with a start or a completion. They are read by the step that follows, written to the row
 * and removed: the process carries a reference, never the data.
 */
public final class RequestVariables {

    static final String DECISION = "decision";
    static final String REASON = "reason";

    private static final String SYSTEM_ID = "systemId";
    private static final String PARTY_ORG_NO = "partyOrgNo";
    private static final String EXTERNAL_REF = "externalRef";
    private static final String INTEGRATION_TITLE = "integrationTitle";
    private static final String RIGHTS = "rights";
    private static final String ACCESS_PACKAGES = "accessPackages";
    private static final String REDIRECT_URL = "redirectUrl";
    private static final String SYSTEM_USER_TYPE = "systemUserType";

    /** What a vendor may send with a start. */
    public static final Set<String> OF_A_START = Set.of(
            SYSTEM_ID,
            PARTY_ORG_NO,
            EXTERNAL_REF,
            INTEGRATION_TITLE,
            RIGHTS,
            ACCESS_PACKAGES,
            REDIRECT_URL,
            SYSTEM_USER_TYPE);

    private static final Set<String> OF_AN_ANSWER = Set.of(DECISION, REASON);

    private RequestVariables() {}

    /** A request as start variables; they are never stored. */
    static VariableMap of(NewRequest request) {
        VariableMap variables = Variables.createVariables();
        put(variables, SYSTEM_ID, request.systemId());
        put(variables, PARTY_ORG_NO, request.partyOrgNo());
        put(variables, EXTERNAL_REF, request.externalRef());
        put(variables, INTEGRATION_TITLE, request.integrationTitle());
        put(variables, RIGHTS, request.powers().rightsJson());
        put(variables, ACCESS_PACKAGES, request.powers().accessPackagesJson());
        put(variables, REDIRECT_URL, request.redirectUrl());
        put(variables, SYSTEM_USER_TYPE, request.userType().wire());
        return variables;
    }

    /**
     * Takes the request out of the start variables.
     *
     * @throws no.systemtilgang.problem.Problem (400) when it is incomplete or has a variable that is not asked for
     */
    static NewRequest takeRequest(DelegateExecution execution) {
        Map<String, Object> values = take(execution, OF_A_START);
        return new NewRequest(
                UserType.of(text(values, SYSTEM_USER_TYPE)),
                text(values, SYSTEM_ID),
                text(values, PARTY_ORG_NO),
                text(values, EXTERNAL_REF),
                text(values, INTEGRATION_TITLE),
                Powers.fromJson(text(values, RIGHTS), text(values, ACCESS_PACKAGES)),
                text(values, REDIRECT_URL));
    }

    /**
     * Takes a person's decision out of the variables of a completion.
     *
     * @throws no.systemtilgang.problem.Problem (400) when it is none, or there is a variable that is not asked for
     */
    static Decision takeDecision(DelegateExecution execution, String personId, Instant at) {
        Map<String, Object> answer = take(execution, OF_AN_ANSWER);
        return Decision.of(answer.get(DECISION), answer.get(REASON), personId, at);
    }

    /** Makes sure that a completion carries no variables. */
    static void takeNothing(DelegateExecution execution) {
        take(execution, Set.of());
    }

    /** Takes all variables, of which only these may be there; those without a value are left out. */
    static Map<String, Object> take(DelegateExecution execution, Set<String> allowed) {
        Set<String> unknown = new TreeSet<>(execution.getVariableNames());
        unknown.removeAll(allowed);
        if (!unknown.isEmpty()) {
            throw Code.INVALID_INPUT.problem().because("Leave out these variables: " + String.join(", ", unknown));
        }
        Map<String, Object> values = Map.copyOf(withoutNulls(execution.getVariables()));
        execution.removeVariables();
        return values;
    }

    private static Map<String, Object> withoutNulls(Map<String, Object> values) {
        values.values().removeIf(Objects::isNull);
        return values;
    }

    /** The text of this name; null when there is none. */
    static String text(Map<String, Object> values, String name) {
        Object value = values.get(name);
        if (value != null && !(value instanceof String)) {
            throw Code.INVALID_INPUT.problem().because("'" + name + "' must be a text.");
        }
        return (String) value;
    }

    private static void put(VariableMap variables, String name, String value) {
        if (value != null) {
            variables.putValueTyped(name, Variables.stringValue(value, true));
        }
    }
}

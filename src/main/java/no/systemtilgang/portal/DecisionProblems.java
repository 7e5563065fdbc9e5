package no.systemtilgang.portal;

import no.systemtilgang.problem.Problem;

/** What can stand in the way of a decision. */
final class DecisionProblems {

    private DecisionProblems() {}

    /** The key of the text that says it. */
    static String key(Problem problem) {
        return switch (problem.code()) {
            case REQUEST_NOT_NEW -> "decision.answered";
            case NOT_THE_REQUESTS_PARTY, NOT_THE_AGENT_REQUESTS_PARTY -> "decision.forbidden";
            case SYSTEM_USER_EXISTS -> "decision.exists";
            case RIGHT_NOT_FOUND, PACKAGE_NOT_IN_SYSTEM, SYSTEM_NOT_FOUND -> "decision.changed";
            case SYSTEM_USER_NOT_FOUND -> "decision.gone";
            case INVALID_INPUT -> "decision.invalid";
            default -> "decision.failed";
        };
    }
}

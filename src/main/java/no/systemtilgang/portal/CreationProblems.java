package no.systemtilgang.portal;

import no.systemtilgang.problem.Problem;

/** What can stand in the way of creating a system user. */
final class CreationProblems {

    private CreationProblems() {}

    /** The key of the text that says it. */
    static String key(Problem problem) {
        return switch (problem.code()) {
            case SYSTEM_USER_EXISTS -> "creation.problem.exists";
            case SYSTEM_NOT_FOUND -> "creation.problem.gone";
            case RIGHT_NOT_FOUND, PACKAGE_NOT_IN_SYSTEM -> "creation.problem.changed";
            case NOTHING_ASKED_FOR, PACKAGE_NOT_ASSIGNABLE -> "creation.problem.impossible";
            default -> "creation.problem.failed";
        };
    }
}

package no.systemtilgang.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The ways through the processes, as the ids of the elements that are passed. */
final class Pathways {

    static final List<String> WAITING = List.of("request-received", "register-request", "is-new", "approve");

    static final List<String> ALREADY_REQUESTED =
            List.of("request-received", "register-request", "is-new", "already-requested");

    private static final List<String> CARRIED_OUT = List.of("carried-out", "send-to-receipt", "outcome");
    private static final List<String> CREATED = then(
            then(WAITING, "handle-answer", "is-approved", "create-system-user"), CARRIED_OUT.toArray(String[]::new));

    static final List<String> APPROVED = then(CREATED, "approved-for-own-use");

    static final List<String> WAITING_FOR_CLIENTS = then(CREATED, "client-set-up");

    static final List<String> APPROVED_FOR_CLIENTS = then(WAITING_FOR_CLIENTS, "approved-for-clients");

    static final List<String> REJECTED = then(
            then(then(WAITING, "handle-answer", "is-approved", "reject-request"), CARRIED_OUT.toArray(String[]::new)),
            "request-rejected");

    static final List<String> EXPIRED = then(WAITING, "expiry", "time-is-out", "expire-request", "request-expired");

    static final List<String> WITHDRAWN =
            then(WAITING, "withdrawal", "taken-back", "withdraw-request", "request-withdrawn");

    static final List<String> REMINDED =
            then(WAITING, "reminder", "reminder-due", "remind-approvers", "approvers-reminded");

    static final List<String> REMINDED_THEN_EXPIRED =
            then(REMINDED, "expiry", "time-is-out", "expire-request", "request-expired");

    static final List<String> SET_UP_OPEN = List.of("set-up-started", "open-set-up", "to-the-choice", "add-clients");

    static final List<String> CLIENTS_SET_UP = finished(SET_UP_OPEN);

    static final List<String> SET_UP_ENDED_BY_REMOVAL =
            then(SET_UP_OPEN, "removed-boundary", "end-set-up", "system-user-removed");

    static final List<String> SET_UP_LEFT_OPEN =
            then(SET_UP_OPEN, "left-open-boundary", "leave-set-up-open", "set-up-left-open");

    static final List<String> CHANGE_WAITING = List.of("change-received", "register-change", "approve-change");

    static final List<String> CHANGED = then(
            CHANGE_WAITING,
            "handle-change-answer",
            "is-change-approved",
            "apply-change",
            "change-carried-out",
            "send-change-to-receipt",
            "change-outcome",
            "system-user-changed");

    static final List<String> CHANGE_REJECTED = then(
            CHANGE_WAITING,
            "handle-change-answer",
            "is-change-approved",
            "reject-change",
            "change-carried-out",
            "send-change-to-receipt",
            "change-outcome",
            "change-rejected");

    static final List<String> CHANGE_EXPIRED =
            then(CHANGE_WAITING, "change-expiry", "change-time-is-out", "expire-change", "change-expired");

    static final List<String> CHANGE_WITHDRAWN =
            then(CHANGE_WAITING, "change-withdrawal", "change-taken-back", "withdraw-change", "change-withdrawn");

    static final List<String> CHANGE_REMINDED = then(
            CHANGE_WAITING, "change-reminder", "change-reminder-due", "remind-of-change", "change-approvers-reminded");

    static final List<String> CREATION_WAITING =
            List.of("creation-started", "open-creation", "is-creation-begun", "create-access");

    static final List<String> CREATION_ALREADY_BEGUN =
            List.of("creation-started", "open-creation", "is-creation-begun", "creation-already-begun");

    private static final List<String> CREATION_ANSWERED =
            then(CREATION_WAITING, "handle-creation-answer", "is-creation-confirmed");

    static final List<String> CREATION_CONFIRMED =
            then(CREATION_ANSWERED, "create-chosen-system-user", "system-user-created");

    static final List<String> CREATION_CANCELLED = then(CREATION_ANSWERED, "cancel-creation", "creation-cancelled");

    static final List<String> CREATION_LEFT_OPEN =
            then(CREATION_WAITING, "creation-left-open-boundary", "leave-creation", "creation-left-open");

    static final List<String> REMOVAL_WAITING =
            List.of("removal-started", "open-removal", "is-removal-begun", "confirm-removal");

    static final List<String> REMOVAL_ALREADY_BEGUN =
            List.of("removal-started", "open-removal", "is-removal-begun", "removal-already-begun");

    private static final List<String> REMOVAL_ANSWERED =
            then(REMOVAL_WAITING, "handle-removal-answer", "is-removal-confirmed");

    static final List<String> REMOVED = then(REMOVAL_ANSWERED, "remove-system-user", "removal-carried-out");

    static final List<String> KEPT = then(REMOVAL_ANSWERED, "keep-system-user", "system-user-kept");

    static final List<String> REMOVAL_LEFT_OPEN =
            then(REMOVAL_WAITING, "removal-left-open-boundary", "leave-removal", "removal-left-open");

    static final List<String> REMOVED_ELSEWHERE =
            then(REMOVAL_WAITING, "removed-elsewhere-boundary", "end-removal", "removed-elsewhere");

    private Pathways() {}

    /** A set-up, and its client administrator says that it is finished. */
    static List<String> finished(List<String> path) {
        return then(path, "handle-client-choice", "what-was-chosen", "finish-set-up", "set-up-finished");
    }

    /** A set-up, and a few clients more, all of whom could be added. */
    static List<String> fewAdded(List<String> path) {
        return then(
                path, "handle-client-choice", "what-was-chosen", "add-chosen-clients", "to-the-choice", "add-clients");
    }

    /** A set-up, and a few clients more, some of whom could not be added. */
    static List<String> fewNotAdded(List<String> path) {
        return then(
                path,
                "handle-client-choice",
                "what-was-chosen",
                "add-chosen-clients",
                "chosen-not-added-boundary",
                "show-not-added",
                "to-the-choice",
                "add-clients");
    }

    /** A set-up, and so many parts of many clients begun. */
    static List<String> manyBegun(List<String> path, int parts) {
        List<String> begun = then(path, "handle-client-choice", "what-was-chosen", "add-client#multiInstanceBody");
        return then(begun, Collections.nCopies(parts, "add-client").toArray(String[]::new));
    }

    /** The same, all done and added. */
    static List<String> manyAdded(List<String> path, int parts) {
        return then(manyBegun(path, parts), "to-the-choice", "add-clients");
    }

    /** The same, but some could not be added. */
    static List<String> manyNotAdded(List<String> path, int parts) {
        return then(manyBegun(path, parts), "not-added-boundary", "show-not-added", "to-the-choice", "add-clients");
    }

    static List<String> then(List<String> path, String... further) {
        List<String> longer = new ArrayList<>(path);
        longer.addAll(List.of(further));
        return List.copyOf(longer);
    }
}

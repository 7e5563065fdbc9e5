package no.systemtilgang.process;

import java.util.ArrayList;
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

    static final List<String> EXPIRED = then(WAITING, "expired-boundary", "expire-request", "request-expired");

    static final List<String> WITHDRAWN = then(WAITING, "withdrawn-boundary", "withdraw-request", "request-withdrawn");

    static final List<String> REMINDED = then(WAITING, "reminder-boundary", "remind-approvers", "approvers-reminded");

    static final List<String> REMINDED_THEN_EXPIRED =
            then(REMINDED, "expired-boundary", "expire-request", "request-expired");

    static final List<String> CLIENTS_SET_UP =
            List.of("set-up-started", "add-clients", "finish-set-up", "set-up-finished");

    private Pathways() {}

    private static List<String> then(List<String> path, String... further) {
        List<String> longer = new ArrayList<>(path);
        longer.addAll(List.of(further));
        return List.copyOf(longer);
    }
}

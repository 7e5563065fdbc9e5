package no.systemtilgang.audit;

/** What can happen. The names are stored: they are never renamed. */
public enum AuditAction {
    REQUEST_CREATED,
    REQUEST_APPROVED,
    REQUEST_REJECTED,
    REQUEST_EXPIRED,
    REQUEST_WITHDRAWN,
    REQUEST_REMINDED,
    SYSTEM_USER_CREATED,
    CLIENT_SET_UP_FINISHED
}

package no.systemtilgang.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import no.systemtilgang.problem.Code;

/**
 * How it stands with something that a vendor asks for, and what that may become: only what is New is decided, expires or
 * is withdrawn ({@code facts/altinn-api.md} §5.1).
 *
 * @param dueAt when the sweep looks at it next while it is New
 * @param remindedAt when its approvers were reminded; null if they were not
 * @param decision null until somebody has decided
 */
public record Life(
        RequestStatus status,
        Instant created,
        Instant dueAt,
        Instant expiresAt,
        Instant remindedAt,
        Decision decision) {

    /** The life of something that is asked for now. */
    public static Life begin(Instant now, Deadlines deadlines) {
        return new Life(
                RequestStatus.New,
                now,
                now.plus(deadlines.remindAfter()),
                now.plus(deadlines.expiresAfter()),
                null,
                null);
    }

    boolean isNew() {
        return status == RequestStatus.New;
    }

    boolean isDue(Instant now) {
        return isNew() && !dueAt.isAfter(now);
    }

    Life decided(Decision decision) {
        requireOpen(decision.at());
        return become(decision.approved() ? RequestStatus.Accepted : RequestStatus.Rejected, decision);
    }

    Life expired() {
        requireNew();
        return become(RequestStatus.Timedout, null);
    }

    void requireNew() {
        if (!isNew()) {
            throw Code.REQUEST_NOT_NEW.problem();
        }
    }

    /** The time may be out although the sweep has yet to come by. */
    void requireOpen(Instant now) {
        requireNew();
        if (!now.isBefore(expiresAt)) {
            throw Code.REQUEST_NOT_NEW.problem().because("The time to decide this request is out.");
        }
    }

    private Life become(RequestStatus status, Decision decision) {
        return new Life(status, created, dueAt, expiresAt, remindedAt, decision);
    }

    /** Reads it from the columns that every table of such things has. */
    static Life read(ResultSet row) throws SQLException {
        RequestStatus status = RequestStatus.valueOf(row.getString("status"));
        String decidedBy = row.getString("decided_by");
        Decision decision = decidedBy == null
                ? null
                : new Decision(
                        status == RequestStatus.Accepted,
                        row.getString("reason"),
                        decidedBy,
                        instant(row, "decided_at"));
        return new Life(
                status,
                instant(row, "created"),
                instant(row, "due_at"),
                instant(row, "expires_at"),
                instant(row, "reminded_at"),
                decision);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}

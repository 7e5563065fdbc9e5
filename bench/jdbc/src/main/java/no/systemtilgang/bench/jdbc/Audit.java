package no.systemtilgang.bench.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import no.systemtilgang.bench.side.Asked;
import no.systemtilgang.bench.side.Customer;
import no.systemtilgang.bench.side.Rows;

/** An event of the record, as the product writes it: the person apart, known by a salted hash. */
final class Audit {

    enum By {
        VENDOR,
        PERSON
    }

    private Audit() {}

    static void append(Connection connection, String action, Customer customer, UUID subject, By by)
            throws SQLException {
        Timestamp now = Timestamp.from(Instant.now());
        if (by == By.VENDOR) {
            Rows.update(connection, 1, """
                    insert into systemtilgang.audit_event
                        (occurred_at, action, actor, vendor_org_no, party_org_no, subject_id)
                    values (?, ?, 'vendor', ?, ?, ?)""", now, action, Asked.VENDOR, customer.orgNo(), subject);
            return;
        }
        String salt = UUID.randomUUID().toString();
        String ref = sha256(salt + "\n" + customer.personId() + "\n");
        Rows.update(connection, 1, """
                with who as (insert into systemtilgang.audit_person (ref, salt, person_id) values (?, ?, ?))
                insert into systemtilgang.audit_event
                    (occurred_at, action, actor, person_ref, role, party_org_no, subject_id)
                values (?, ?, 'person', ?, 'tilgangsstyrer', ?, ?)""", ref, salt, customer.personId(), now, action,
                ref, customer.orgNo(), subject);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

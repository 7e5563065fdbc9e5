package no.systemtilgang.audit;

import java.util.UUID;

/**
 * Something that happened: to a request, a system user or a registered system, to a process, or to the record itself.
 *
 * @param personId who did it, or null where a vendor or the service itself did
 * @param role the authority in which the person acted, such as {@code tilgangsstyrer}, or the person's roles where any
 *     is enough; null where no person acted
 * @param vendorOrgNo the vendor that did it, or null
 * @param partyOrgNo the organisation that it was done for; null where it was for none, or for all
 * @param subjectId the request, system user or registered system; null where it was about no single one
 * @param details further facts, as a JSON object
 */
public record AuditEvent(
        AuditAction action,
        String personId,
        String role,
        String vendorOrgNo,
        String partyOrgNo,
        UUID subjectId,
        String details) {

    /** A person did it. */
    public static AuditEvent byPerson(
            AuditAction action, String personId, String role, String partyOrgNo, UUID subjectId) {
        return new AuditEvent(action, personId, role, null, partyOrgNo, subjectId, "{}");
    }

    /** A vendor did it. */
    public static AuditEvent byVendor(AuditAction action, String vendorOrgNo, String partyOrgNo, UUID subjectId) {
        return new AuditEvent(action, null, null, vendorOrgNo, partyOrgNo, subjectId, "{}");
    }

    /** The service did it by itself. */
    public static AuditEvent byService(AuditAction action, String partyOrgNo, UUID subjectId) {
        return new AuditEvent(action, null, null, null, partyOrgNo, subjectId, "{}");
    }

    /** The same with further facts, as a JSON object. */
    public AuditEvent with(String details) {
        return new AuditEvent(action, personId, role, vendorOrgNo, partyOrgNo, subjectId, details);
    }

    /** The word for who did it. */
    String actor() {
        return personId != null ? "person" : vendorOrgNo != null ? "vendor" : "service";
    }
}

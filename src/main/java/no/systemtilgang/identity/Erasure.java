package no.systemtilgang.identity;

import no.systemtilgang.audit.AuditAction;
import no.systemtilgang.audit.AuditEvent;
import no.systemtilgang.audit.AuditTrail;
import no.systemtilgang.party.PartyChanges;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases who a person is, when the operator has decided so ({@code docs/personvern.md}). */
@Service
public class Erasure {

    private final PartyChanges parties;
    private final AuditTrail audit;

    Erasure(PartyChanges parties, AuditTrail audit) {
        this.parties = parties;
        this.audit = audit;
    }

    /**
     * Erases a person's name, number and address, and who did it from everything that the person did. What was done
     * stays, and so does the pseudonym in requests and system users until these are removed. That somebody was erased is
     * on record, not who it was.
     *
     * @param by a process owner
     * @return whether there is such a person without any role or grant; nothing is erased otherwise
     */
    @Transactional
    public boolean erase(Actor.Person by, String personId) {
        if (!parties.forget(personId)) {
            return false;
        }
        int rows = audit.erase(personId);
        audit.append(AuditEvent.byPerson(AuditAction.PERSON_ERASED, by.id(), Authorities.PROCESS_OWNERS, null, null)
                .with("{\"rows\": " + rows + "}"));
        return true;
    }
}

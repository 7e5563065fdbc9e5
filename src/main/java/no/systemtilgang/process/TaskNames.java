package no.systemtilgang.process;

import java.util.Optional;
import java.util.UUID;
import no.systemtilgang.party.Parties;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.Requests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a task is called in people's lists: what is to be done, for which system user, in which organisation, so that
 * two rows differ. The words are data, never an expression.
 */
@Component
public class TaskNames {

    /** What the engine's column holds. */
    static final int LONGEST = 255;

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_REFERENCE = 40;

    private final Requests requests;
    private final Parties parties;
    private final JdbcClient jdbc;

    TaskNames(Requests requests, Parties parties, JdbcClient jdbc) {
        this.requests = requests;
        this.parties = parties;
        this.jdbc = jdbc;
    }

    /**
     * The name of a task of an instance.
     *
     * @param label what the model calls the task
     * @param businessKey the id of a request, a change request, a system user or what becomes one; anything else tells nothing, and the
     *     label is the whole name
     */
    public String nameFor(String label, String businessKey) {
        return Subjects.id(businessKey)
                .map(it -> shortened(label + about(it), LONGEST))
                .orElse(label);
    }

    private String about(UUID id) {
        return requests.inHand(id)
                .flatMap(this::subject)
                .or(() -> read(id))
                .map(Subject::words)
                .orElse("");
    }

    /** The task of a new request is made by the step that follows its storing: all is known then. */
    private Optional<Subject> subject(Request request) {
        return parties.organisation(request.partyOrgNo())
                .map(it -> new Subject(
                        request.integrationTitle(),
                        it.name(),
                        !request.externalRef().equals(request.partyOrgNo()),
                        request.externalRef()));
    }

    private Optional<Subject> read(UUID id) {
        return jdbc.sql("""
                        select integration_title as title, name as organisation, external_ref <> party_org_no as referred,
                            external_ref as reference
                        from (select integration_title, party_org_no, external_ref from systemtilgang.request where id = :id
                            union select integration_title, party_org_no, external_ref
                            from systemtilgang.change_request where id = :id
                            union select integration_title, party_org_no, external_ref
                            from systemtilgang.system_user where id = :id
                            union select name ->> 'nb', party_org_no, party_org_no
                            from systemtilgang.system_user_creation
                            join systemtilgang.registered_system using (system_internal_id)
                            where id = :id) as subject
                            join systemtilgang.organisation on org_no = party_org_no
                        limit 1""").param("id", id).query(Subject.class).optional();
    }

    /** What a task is about; the vendor may have given a reference of its own. */
    private record Subject(String title, String organisation, boolean referred, String reference) {

        String words() {
            return ": " + shortened(title.strip(), LONGEST_TITLE)
                    + (referred ? ", referanse " + shortened(reference.strip(), LONGEST_REFERENCE) : "")
                    + " for " + organisation;
        }
    }

    private static String shortened(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
    }
}

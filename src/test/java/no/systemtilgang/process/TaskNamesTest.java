package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.party.Organisation;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.request.NewRequest;
import no.systemtilgang.request.Request;
import no.systemtilgang.request.UserType;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What tasks are called: two in a list differ, and what a vendor has written is never run. */
class TaskNamesTest extends ChangeStory {

    private static final String LONG = "Årsoppgjør ".repeat(20).strip();

    private final PartyChanges parties;

    @Autowired
    TaskNamesTest(ProcessEngine engine, AutowireCapableBeanFactory beans, PartyChanges parties) {
        super(engine, beans);
        this.parties = parties;
    }

    @Test
    void aRequestIsNamedByItsTitleItsReferenceAndItsOrganisation() {
        Request request = titled("Lønn og skatt", "ref-1");

        assertThat(nameOf(request.id()))
                .isEqualTo("Godkjenn systemtilgang: Lønn og skatt, referanse ref-1 for PRØVENDE ORGANISASJON");
    }

    @Test
    void twoRequestsOfOneSystemDiffer() {
        assertThat(nameOf(titled("SmartCloud", "ref-2").id()))
                .isNotEqualTo(nameOf(titled("SmartCloud", "ref-3").id()));
    }

    @Test
    void aVendorWithoutAReferenceIsNotQuoted() {
        Request request = titled("SmartCloud", null);

        assertThat(nameOf(request.id())).isEqualTo("Godkjenn systemtilgang: SmartCloud for PRØVENDE ORGANISASJON");
    }

    @Test
    void aChangeIsNamedByItsSystemUser() {
        Request change = submitted(Given.request(UserType.STANDARD, given.system(ALL), orgNo, Given.CLAIMS));
        approve(leader, change);
        UUID waiting = waitingChange(systemUsers.get(change.id())).id();

        assertThat(nameOf(waiting))
                .startsWith("Godkjenn endring: " + change.integrationTitle())
                .endsWith(" for PRØVENDE ORGANISASJON");
    }

    @Test
    void theSetUpOfClientsIsNamedByItsSystemUser() {
        Actor.Person administrator = given.person(orgNo, "KLADM");
        Request request = clientRequest(orgNo);
        approve(administrator, request);

        assertThat(nameOf(request.id()))
                .startsWith("Legg til klienter: " + request.integrationTitle())
                .endsWith(" for PRØVENDE ORGANISASJON");
    }

    @Test
    void longNamesAreCutWithinWhatTheEngineHolds() {
        parties.record(new Organisation(orgNo, "LANG " + "Å".repeat(250)));
        Request request = titled(LONG, "r".repeat(200));

        assertThat(nameOf(request.id()))
                .hasSize(TaskNames.LONGEST)
                .startsWith("Godkjenn systemtilgang: Årsoppgjør Årsoppgjør")
                .contains("…, referanse rrr")
                .endsWith("Å…");
    }

    @Test
    void aCharacterIsNeverCutInTwo() {
        Request request = titled("😀".repeat(120), "r");

        assertThat(nameOf(request.id())).contains("😀…, referanse r for ");
    }

    @Test
    void whatAVendorWritesIsTextAndNothingElse() {
        List<String> traps = List.of("${request.getClass()}", "#{execution.id}", "${1+1}");
        for (String trap : traps) {
            Request request =
                    titled(trap, trap + "-" + UUID.randomUUID().toString().substring(0, 4));

            assertThat(nameOf(request.id())).startsWith("Godkjenn systemtilgang: " + trap + ", referanse " + trap);
        }
    }

    @Test
    void theNameIsAllThatIsKept() {
        Request request = titled("Hemmelig tittel", "ref-4");

        assertThat(traces.variables(request)).isZero();
        assertThat(jdbc.sql("select count(*) from act_hi_taskinst where proc_inst_id_ = ? and name_ = ?")
                        .params(traces.instanceId(request.id()), nameOf(request.id()))
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("select act_name_ from act_hi_actinst where proc_inst_id_ = ? and act_id_ = 'approve'")
                        .param(traces.instanceId(request.id()))
                        .query(String.class)
                        .single())
                .isEqualTo("Godkjenn systemtilgang");
    }

    private Request titled(String title, String reference) {
        NewRequest asked = given.ownRequest(orgNo, Given.CLAIMS);
        return submitted(new NewRequest(
                asked.userType(), asked.systemId(), orgNo, reference, title, asked.powers(), asked.redirectUrl()));
    }

    private String nameOf(UUID id) {
        return traces.task(id).getName();
    }
}

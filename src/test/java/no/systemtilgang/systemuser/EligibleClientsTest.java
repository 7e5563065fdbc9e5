package no.systemtilgang.systemuser;

import static no.systemtilgang.systemuser.GivenClients.AUDITOR;
import static no.systemtilgang.systemuser.GivenClients.PAYROLL;
import static no.systemtilgang.systemuser.GivenClients.TAX;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.party.Organisation;
import no.systemtilgang.party.Party;
import no.systemtilgang.party.SearchText;
import no.systemtilgang.systemuser.NotAdded.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Whom a system user can be given to act for. */
@ApplicationTest
class EligibleClientsTest {

    private final EligibleClients eligible;
    private final ClientAssignments assignments;
    private final GivenClients given;

    private String firm;

    @Autowired
    EligibleClientsTest(EligibleClients eligible, ClientAssignments assignments, AutowireCapableBeanFactory beans) {
        this.eligible = eligible;
        this.assignments = assignments;
        this.given = beans.createBean(GivenClients.class);
    }

    @BeforeEach
    void aFirm() {
        firm = given.organisation();
    }

    @Test
    void aClientByARoleThatHoldsThePackageIsOffered() {
        String client = given.client(firm, "REVI");
        SystemUser agent = given.agent(firm, AUDITOR);

        assertThat(offered(agent)).containsExactly(client);
        assertThat(eligible.count(agent, SearchText.ALL)).isEqualTo(1);
        assertThat(eligible.refusal(agent, client)).isEmpty();
    }

    @Test
    void aClientByAnotherRoleLacksThePackage() {
        String client = given.client(firm, "REGN");
        SystemUser agent = given.agent(firm, AUDITOR);

        assertThat(offered(agent)).isEmpty();
        assertThat(eligible.count(agent, SearchText.ALL)).isZero();
        assertThat(eligible.refusal(agent, client))
                .contains(new NotAdded(client, given.party(client).name(), Reason.LACKS_PACKAGES, List.of(AUDITOR)));
    }

    @Test
    void everyPackageIsNeeded() {
        String client = given.client(firm, "REVI");
        SystemUser agent = given.agent(firm, AUDITOR, PAYROLL, TAX);

        assertThat(offered(agent)).isEmpty();
        assertThat(eligible.refusal(agent, client).orElseThrow().packages()).containsExactly(PAYROLL, TAX);
    }

    @Test
    void packagesMayBeHeldThroughSeveralRelations() {
        String client = given.client(firm, "REVI");
        given.begin(client, firm, "REGN");
        SystemUser agent = given.agent(firm, AUDITOR, PAYROLL);

        assertThat(offered(agent)).containsExactly(client);
        assertThat(eligible.refusal(agent, client)).isEmpty();
    }

    @Test
    void packagesMayBeHeldThroughARelationAndAGrant() {
        String client = given.client(firm, "REVI");
        given.give(client, firm, TAX);
        SystemUser agent = given.agent(firm, AUDITOR, TAX);

        assertThat(offered(agent)).containsExactly(client);
        assertThat(eligible.count(agent, SearchText.ALL)).isEqualTo(1);
        assertThat(eligible.refusal(agent, client)).isEmpty();
    }

    @Test
    void packagesMayBeHeldThroughGrantsAlone() {
        String client = given.organisation();
        given.give(client, firm, TAX);

        assertThat(offered(given.agent(firm, TAX))).containsExactly(client);
        assertThat(offered(given.agent(firm, TAX, AUDITOR))).isEmpty();
    }

    @Test
    void aClientOfAnotherFirmIsNoClient() {
        String otherFirm = given.organisation();
        String client = given.client(otherFirm, "REVI");
        given.give(client, otherFirm, TAX);

        assertThat(offered(given.agent(firm, AUDITOR))).isEmpty();
        assertThat(reason(given.agent(firm, TAX), client)).isEqualTo(Reason.NOT_A_CLIENT);
    }

    @Test
    void aFirmIsNoClientOfItsClient() {
        String client = given.client(firm, "REVI");

        assertThat(reason(given.agent(client, AUDITOR), firm)).isEqualTo(Reason.NOT_A_CLIENT);
    }

    @Test
    void aDeletedClientIsNotOffered() {
        String client = given.client(firm, "REVI");
        SystemUser agent = given.agent(firm, AUDITOR);
        given.delete(client, true);

        assertThat(offered(agent)).isEmpty();
        assertThat(eligible.count(agent, SearchText.ALL)).isZero();
        assertThat(reason(agent, client)).isEqualTo(Reason.DELETED);
    }

    @Test
    void anUnknownNumberIsUnknown() {
        assertThat(reason(given.agent(firm, AUDITOR), "000000000")).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void theFirmItselfNeedsPackagesForOwnUse() {
        assertThat(eligible.refusal(given.agent(firm, TAX), firm)).isEmpty();
        assertThat(eligible.refusal(given.agent(firm, TAX, AUDITOR), firm))
                .contains(new NotAdded(firm, null, Reason.NOT_FOR_OWN_USE, List.of(AUDITOR)));
    }

    @Test
    void whoIsAddedIsNotOfferedAgain() {
        String client = given.client(firm, "REVI");
        String other = given.client(firm, "REVI");
        SystemUser agent = given.agent(firm, AUDITOR);
        assignments.add(agent.id(), client, given.administrator(firm));

        assertThat(offered(agent)).containsExactly(other);
        assertThat(eligible.count(agent, SearchText.ALL)).isEqualTo(1);
        assertThat(offered(given.agent(firm, AUDITOR))).hasSize(2);
    }

    @Test
    void aListIsSortedAsNorwegianIs() {
        for (String name : List.of("ÅS BRUK", "zebra as", "AALESUND AS", "Ærlig AS", "ØL AS", "BERG AS", "Berg AS")) {
            given.begin(given.organisation(name), firm, "REVI");
        }
        SystemUser agent = given.agent(firm, AUDITOR);

        assertThat(eligible.page(agent, Excerpt.all()))
                .extracting(Party::name)
                .containsExactly("Berg AS", "BERG AS", "zebra as", "Ærlig AS", "ØL AS", "AALESUND AS", "ÅS BRUK");
    }

    @Test
    void aClientIsFoundByPartsOfItsNameAndNumber() {
        String elk = given.organisation("KLOK HØFLIG ELG AS");
        String owl = given.organisation("100 % UGLE_NATT AS");
        given.begin(elk, firm, "REVI");
        given.give(owl, firm, AUDITOR);
        SystemUser agent = given.agent(firm, AUDITOR);
        String spaced = elk.substring(0, 3) + " " + elk.substring(3, 6) + "\u00a0" + elk.substring(6);

        assertThat(found(agent, "høflig")).containsExactly(elk);
        assertThat(found(agent, "  ELG as ")).containsExactly(elk);
        assertThat(found(agent, elk)).containsExactly(elk);
        assertThat(found(agent, spaced)).containsExactly(elk);
        assertThat(found(agent, "100 %")).containsExactly(owl);
        assertThat(found(agent, "E_N")).containsExactly(owl);
        assertThat(found(agent, "HØF%ELG")).isEmpty();
        assertThat(found(agent, "H\0ØFLIG")).containsExactly(elk);
        assertThat(eligible.count(agent, new SearchText("as"))).isEqualTo(2);
        assertThat(eligible.count(agent, new SearchText("ugle"))).isEqualTo(1);
    }

    @Test
    void aRenamedClientIsFoundByItsNewName() {
        String client = given.client(firm, "REVI");
        given.give(client, firm, TAX);
        SystemUser agent = given.agent(firm, AUDITOR);
        SystemUser other = given.agent(firm, TAX);
        assignments.add(other.id(), client, given.administrator(firm));

        given.rename(client, "NYTT NAVN AS");

        assertThat(found(agent, "nytt navn")).containsExactly(client);
        assertThat(assignments.require(other.id(), firm)).isEqualTo(other);
        assertThat(eligible.count(agent, new SearchText("PRØVENDE"))).isZero();
    }

    @Test
    void aPageGoesOnAfterTheLastOfThePageBefore() {
        for (String name : List.of("B", "A", "B", "C")) {
            String client = given.organisation(name);
            given.begin(client, firm, "REVI");
            given.begin(client, firm, "REGN");
            given.give(client, firm, AUDITOR);
        }
        SystemUser agent = given.agent(firm, AUDITOR);
        List<Party> all = eligible.page(agent, Excerpt.all());

        List<Party> first = eligible.page(agent, new Excerpt(SearchText.ALL, null, 2));
        Organisation last = new Organisation(first.get(1).orgNo(), first.get(1).name());
        List<Party> second = eligible.page(agent, new Excerpt(SearchText.ALL, last, 10));

        assertThat(all).hasSize(4).doesNotHaveDuplicates();
        assertThat(first).isEqualTo(all.subList(0, 2));
        assertThat(second).isEqualTo(all.subList(2, 4));
    }

    private List<String> offered(SystemUser agent) {
        return found(agent, "");
    }

    private List<String> found(SystemUser agent, String text) {
        return eligible.page(agent, new Excerpt(new SearchText(text), null, 10)).stream()
                .map(Party::orgNo)
                .toList();
    }

    private Reason reason(SystemUser agent, String orgNo) {
        return eligible.refusal(agent, orgNo).orElseThrow().reason();
    }
}

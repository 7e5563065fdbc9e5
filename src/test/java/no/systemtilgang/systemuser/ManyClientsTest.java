package no.systemtilgang.systemuser;

import static no.systemtilgang.systemuser.GivenClients.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.party.Organisation;
import no.systemtilgang.party.OrganisationNumber;
import no.systemtilgang.party.Party;
import no.systemtilgang.party.SearchText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A firm with ten thousand clients, whose numbers begin with 0, as no other test's do. All is rolled back. */
@ApplicationTest
@Transactional
class ManyClientsTest {

    private static final int MANY = 10_000;
    private static final int PAGE = 50;

    private final EligibleClients eligible;
    private final Clients clients;
    private final JdbcClient jdbc;
    private final GivenClients given;

    private SystemUser agent;
    private Administrator by;

    @Autowired
    ManyClientsTest(EligibleClients eligible, Clients clients, JdbcClient jdbc, AutowireCapableBeanFactory beans) {
        this.eligible = eligible;
        this.clients = clients;
        this.jdbc = jdbc;
        this.given = beans.createBean(GivenClients.class);
    }

    @BeforeEach
    void aLargeFirm() {
        String firm = given.organisation();
        agent = given.agent(firm, AUDITOR);
        by = given.administrator(firm);
        jdbc.sql("""
                        insert into systemtilgang.organisation (org_no, name)
                        select org_no,
                            (array['STILLE', 'RASK', 'ÆRLIG', 'ØDE', 'ÅPEN', 'MILD', 'VÅKEN'])[1 + n % 7]
                            || ' ' || (array['OTER', 'UGLE', 'GAUPE', 'REV', 'BJØRN'])[1 + n % 5] || ' ' || n % 1000
                        from unnest(?::text[]) with ordinality as one (org_no, n)""").params(List.of((Object) numbers().toArray(String[]::new))).update();
        jdbc.sql("""
                        insert into systemtilgang.client_relation (client_org_no, client_name, firm_org_no, role_code)
                        select org_no, name, ?, 'REVI' from systemtilgang.organisation where org_no like '0%'""").param(firm).update();
    }

    /** Organisation numbers with their check digits. */
    private static List<String> numbers() {
        return IntStream.range(0, 10 * MANY * 2)
                .mapToObj("%09d"::formatted)
                .filter(ManyClientsTest::isNumber)
                .limit(MANY)
                .toList();
    }

    private static boolean isNumber(String text) {
        try {
            return new OrganisationNumber(text).value().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void allAreOfferedPageByPageInOneOrder() {
        List<Party> all = eligible.page(agent, Excerpt.all());

        assertThat(all).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(pages(after -> eligible.page(agent, new Excerpt(SearchText.ALL, after, PAGE)), it -> it))
                .isEqualTo(all);
        assertThat(eligible.count(agent, SearchText.ALL))
                .as("more than are counted")
                .isEqualTo(EligibleClients.MOST_COUNTED + 1);
        assertThat(eligible.count(agent, new SearchText("øde bjørn")))
                .isEqualTo(eligible.page(agent, excerpt("øde bjørn")).size());
        String number = all.get(1234).orgNo();
        assertThat(eligible.page(agent, new Excerpt(new SearchText(OrganisationNumber.formatted(number)), null, PAGE)))
                .containsExactly(all.get(1234));
    }

    @Test
    void allAreAddedAndListedPageByPageInOneOrder(@Autowired ClientAssignments assignments) {
        List<String> orgNos =
                eligible.page(agent, Excerpt.all()).stream().map(Party::orgNo).toList();

        assertThat(assignments.addAll(agent.id(), orgNos, by).notAdded()).isEmpty();

        List<Client> all = clients.page(agent.id(), Excerpt.all());
        assertThat(all).hasSize(MANY).extracting(it -> it.party().orgNo()).isEqualTo(orgNos);
        assertThat(pages(after -> clients.page(agent.id(), new Excerpt(SearchText.ALL, after, PAGE)), Client::party))
                .isEqualTo(all);
        assertThat(clients.count(agent.id(), new SearchText("ærlig")))
                .isEqualTo(clients.page(agent.id(), excerpt("ÆRLIG")).size());
        assertThat(eligible.page(agent, Excerpt.all())).isEmpty();
        assertThat(assignments.removeAll(agent.id(), by)).hasSize(MANY);
        assertThat(given.audit(agent)).hasSize(2 * MANY);
    }

    @Test
    void aPageIsReadInTheOrderOfAnIndex() {
        Excerpt page = new Excerpt(SearchText.ALL, new Organisation("000000000", "MILD"), PAGE);
        jdbc.sql("set local enable_sort = off").update();

        assertThat(plan(eligible.of(agent, page, "explain " + EligibleClients.PAGE)))
                .contains("client_relation_by_name", "organisation_grant_by_name")
                .as("no client is compared with each other one")
                .doesNotContain("Materialize")
                .doesNotContain("->  Sort");
        assertThat(plan(clients.of(agent.id(), page, "explain " + Clients.PAGE)))
                .contains("system_user_client_by_name")
                .doesNotContain("->  Sort");
    }

    private static Excerpt excerpt(String text) {
        return new Excerpt(new SearchText(text), null, MANY);
    }

    private static <T> List<T> pages(Function<Organisation, List<T>> page, Function<T, Party> party) {
        List<T> all = new ArrayList<>();
        Organisation after = null;
        for (List<T> next = page.apply(null); !next.isEmpty(); next = page.apply(after)) {
            all.addAll(next);
            Party last = party.apply(next.get(next.size() - 1));
            after = new Organisation(last.orgNo(), last.name());
        }
        return all;
    }

    private static String plan(JdbcClient.StatementSpec explained) {
        return String.join("\n", explained.query(String.class).list());
    }
}

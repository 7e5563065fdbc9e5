package no.systemtilgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.party.PersonRole;
import no.systemtilgang.systemuser.GivenClients;
import no.systemtilgang.systemuser.SystemUser;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A firm with many clients: DRESS MINST adds them all, closes the page, and finds the work again. */
@BrowserTest
class BulkClientsTest {

    private static final int MANY = 320;

    private final PartyChanges changes;
    private final DataSource database;
    private final GivenClients given;

    private String firm;
    private SystemUser agent;
    private List<String> clients;

    @Autowired
    BulkClientsTest(PartyChanges changes, DataSource database, AutowireCapableBeanFactory beans) {
        this.changes = changes;
        this.database = database;
        this.given = beans.createBean(GivenClients.class);
    }

    @BeforeEach
    void aFirmWithManyClients() {
        firm = given.organisation("STOR REVISJON AS");
        changes.give(role());
        agent = given.agent(firm, GivenClients.AUDITOR);
        clients = Stream.generate(() -> given.client(firm, "REVI")).limit(MANY).toList();
        given.rename(last(), "ÅPEN ÅS AS");
    }

    @AfterEach
    void takeTheRoleBack() {
        changes.take(role());
    }

    @Test
    void allAreAddedWhileThePersonMayLeave(Visitor dress, Visitor owner, Rows rows) throws SQLException {
        dress.opens("/systemtilgang").logsInAs(Person.DRESS_MINST);
        ClientPages pages = ClientPages.of(dress, agent.id()).wantsToAdd().reads("Du kan legge til 320 klienter");
        pages.countsRows(50).follows("Neste").countsRows(50).isForEverybody().follows("Forrige");

        try (Connection other = holdTheLastClient()) {
            pages.clicks("Legg til alle klienter").reads("Klienter legges til", "300 av 320 klienter er behandlet");
            assertThat(dress.page().locator("#progress")).hasAttribute("max", String.valueOf(MANY));
            String job = dress.page().url();
            pages.isForEverybody().takesAPicture("clients-running");
            Cockpit.of(owner)
                    .seesTheWorkAt(rows.instancesOf(agent.id()).get(0), "add-client")
                    .takesAPicture("cockpit-clients-running");

            ClientPages.of(dress, agent.id())
                    .reads("Klienter blir lagt til nå")
                    .isForEverybody()
                    .follows("Se hvor langt");
            Assertions.assertThat(dress.page().url()).isEqualTo(job);
            other.rollback();
        }

        pages.isTold("#result", "Alle 320 klienter er lagt til")
                .isForEverybody()
                .takesAPicture("clients-finished");
        pages.follows("Se klientene").reads("320 klienter i systemtilgangen").countsRows(50);
        Assertions.assertThat(rows.clientsOf(agent.id())).hasSize(MANY);
    }

    @Test
    void whatFailedIsListedByNameAndTriedAgain(Visitor dress, Rows rows) throws SQLException {
        dress.opens("/systemtilgang").logsInAs(Person.DRESS_MINST);
        ClientPages pages = ClientPages.of(dress, agent.id()).wantsToAdd();

        try (Connection other = holdTheLastClient()) {
            pages.clicks("Legg til alle klienter").reads("Klienter legges til");
            delete(other, last(), true);
            other.commit();
        }

        pages.isTold("#result", "Kun 319 av 320 klienter ble lagt til")
                .reads("ÅPEN ÅS AS", "Virksomheten er slettet")
                .isForEverybody()
                .takesAPicture("clients-failed");
        given.delete(last(), false);
        pages.clicks("Prøv igjen").isTold("ÅPEN ÅS AS er lagt til").reads("320 klienter i systemtilgangen");
        Assertions.assertThat(rows.clientsOf(agent.id())).hasSize(MANY);
    }

    /** Nobody can add the client until the connection lets go of it. */
    private Connection holdTheLastClient() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement hold = connection.prepareStatement("""
                select from systemtilgang.client_relation where firm_org_no = ? and client_org_no = ? for update""")) {
            hold.setString(1, firm);
            hold.setString(2, last());
            hold.execute();
        }
        return connection;
    }

    private static void delete(Connection connection, String orgNo, boolean deleted) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("update systemtilgang.organisation set is_deleted = ? where org_no = ?")) {
            delete.setBoolean(1, deleted);
            delete.setString(2, orgNo);
            delete.execute();
        }
    }

    private String last() {
        return clients.get(MANY - 1);
    }

    private PersonRole role() {
        return new PersonRole(Person.DRESS_MINST.id(), firm, "KLADM");
    }
}

package no.systemtilgang.systemuser;

import static no.systemtilgang.systemuser.GivenClients.AUDITOR;
import static no.systemtilgang.systemuser.GivenClients.PAYROLL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.party.SearchText;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.process.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a system user does for a client ends with its ground, also when both change at the same moment. */
@ApplicationTest
class EndedClientsTest {

    private final ClientAssignments assignments;
    private final Clients clients;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final GivenClients given;

    private String firm;
    private String client;
    private Administrator by;

    @Autowired
    EndedClientsTest(
            ClientAssignments assignments,
            Clients clients,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            AutowireCapableBeanFactory beans) {
        this.assignments = assignments;
        this.clients = clients;
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
        this.given = beans.createBean(GivenClients.class);
    }

    @BeforeEach
    void aFirmWithAClient() {
        firm = given.organisation();
        client = given.client(firm, "REVI");
        by = given.administrator(firm);
    }

    @Test
    void anEndedRelationEndsTheAssignment() {
        String other = given.client(firm, "REVI");
        SystemUser agent = assigned(AUDITOR);
        assignments.add(agent.id(), other, by);

        given.end(client, firm, "REVI");

        assertThat(clients.has(agent.id(), client)).isFalse();
        assertThat(clients.has(agent.id(), other)).isTrue();
        assertThat(given.audit(agent)).last().isEqualTo("CLIENT_REMOVED service " + client);
    }

    @Test
    void anAssignmentStandsWhileEveryPackageIsHeldInAnotherWay() {
        given.give(client, firm, AUDITOR);
        given.begin(client, firm, "REGN");
        SystemUser auditor = assigned(AUDITOR);
        SystemUser both = assigned(AUDITOR, PAYROLL);

        given.end(client, firm, "REVI");
        assertThat(clients.has(auditor.id(), client)).isTrue();
        assertThat(clients.has(both.id(), client)).isTrue();

        given.end(client, firm, "REGN");
        assertThat(clients.has(auditor.id(), client)).isTrue();
        assertThat(clients.has(both.id(), client)).isFalse();

        given.takeBack(client, firm, AUDITOR);
        assertThat(clients.has(auditor.id(), client)).isFalse();
        assertThat(given.audit(auditor)).last().isEqualTo("CLIENT_REMOVED service " + client);
    }

    @Test
    void anotherFirmsAssignmentStands() {
        String otherFirm = given.organisation();
        given.begin(client, otherFirm, "REVI");
        SystemUser others = given.agent(otherFirm, AUDITOR);
        assignments.add(others.id(), client, given.administrator(otherFirm));

        given.end(client, firm, "REVI");

        assertThat(clients.has(others.id(), client)).isTrue();
    }

    @Test
    void whatIsRolledBackEndsNothing() {
        SystemUser agent = assigned(AUDITOR);

        transaction.executeWithoutResult(status -> {
            given.end(client, firm, "REVI");
            status.setRollbackOnly();
        });

        assertThat(clients.has(agent.id(), client)).isTrue();
        assertThat(given.audit(agent)).hasSize(1);
    }

    @Test
    void aRemovedSystemUserHasNoClients() {
        SystemUser agent = assigned(AUDITOR);
        SystemUser other = assigned(AUDITOR);

        remove(agent);

        assertThat(clients.count(agent.id(), SearchText.ALL)).isZero();
        assertThat(clients.count(other.id(), SearchText.ALL)).isEqualTo(1);
        assertThat(given.audit(agent))
                .last()
                .isEqualTo("CLIENT_REMOVED " + by.personId() + " " + by.role() + " " + client);
    }

    @Test
    void twoGroundsThatEndAtOnceLeaveNothing() {
        given.give(client, firm, AUDITOR);
        SystemUser agent = assigned(AUDITOR);

        CompletableFuture<Void> second = transaction.execute(status -> {
            given.end(client, firm, "REVI");
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> given.takeBack(client, firm, AUDITOR));
            awaitSomebodyWhoWaits();
            return other;
        });
        second.join();

        assertThat(clients.has(agent.id(), client)).isFalse();
        assertThat(given.audit(agent)).hasSize(2);
    }

    @Test
    void whoAddsWhileTheRelationEndsIsRefused() {
        SystemUser agent = given.agent(firm, AUDITOR);

        CompletableFuture<Throwable> adding = transaction.execute(status -> {
            given.end(client, firm, "REVI");
            CompletableFuture<Throwable> other = adding(agent);
            awaitSomebodyWhoWaits();
            return other;
        });

        assertThat(adding.join()).isInstanceOf(Problem.class);
        assertThat(clients.has(agent.id(), client)).isFalse();
    }

    @Test
    void aRelationThatEndsWhileItsClientIsAddedEndsThatToo() {
        SystemUser agent = given.agent(firm, AUDITOR);

        CompletableFuture<Void> ending = transaction.execute(status -> {
            assignments.add(agent.id(), client, by);
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> given.end(client, firm, "REVI"));
            awaitSomebodyWhoWaits();
            return other;
        });
        ending.join();

        assertThat(clients.has(agent.id(), client)).isFalse();
        assertThat(given.audit(agent)).hasSize(2);
    }

    @Test
    void whoAddsWhileTheSystemUserIsRemovedIsRefused() {
        SystemUser agent = given.agent(firm, AUDITOR);

        CompletableFuture<Throwable> adding = transaction.execute(status -> {
            remove(agent);
            CompletableFuture<Throwable> other = adding(agent);
            awaitSomebodyWhoWaits();
            return other;
        });

        assertThat(adding.join()).isInstanceOf(Problem.class);
        assertThat(clients.count(agent.id(), SearchText.ALL)).isZero();
    }

    @Test
    void aSystemUserThatIsRemovedWhileAClientIsAddedLosesThatToo() {
        SystemUser agent = given.agent(firm, AUDITOR);

        CompletableFuture<Void> removing = transaction.execute(status -> {
            assignments.add(agent.id(), client, by);
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> remove(agent));
            awaitSomebodyWhoWaits();
            return other;
        });
        removing.join();

        assertThat(clients.count(agent.id(), SearchText.ALL)).isZero();
    }

    @Test
    void ofManyWhoAddTheSameClientOneDoes() {
        SystemUser agent = given.agent(firm, AUDITOR);
        String other = given.client(firm, "REVI");

        List<Added> results = Together.all(10, () -> assignments.addAll(agent.id(), List.of(client, other), by));

        assertThat(results).flatExtracting(Added::added).containsExactlyInAnyOrder(client, other);
        assertThat(results).flatExtracting(Added::there).hasSize(18);
        assertThat(results).flatExtracting(Added::notAdded).isEmpty();
        assertThat(clients.count(agent.id(), SearchText.ALL)).isEqualTo(2);
        assertThat(given.audit(agent)).hasSize(2);
    }

    private SystemUser assigned(String... packages) {
        SystemUser agent = given.agent(firm, packages);
        assignments.add(agent.id(), client, by);
        return agent;
    }

    private CompletableFuture<Throwable> adding(SystemUser agent) {
        return CompletableFuture.supplyAsync(() -> assignments.add(agent.id(), client, by))
                .handle((added, failure) -> failure.getCause());
    }

    /** Removes a system user as whoever does so must: locked, told, in one transaction. */
    private void remove(SystemUser agent) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select id from systemtilgang.system_user where id = ? for update")
                    .param(agent.id())
                    .query()
                    .singleRow();
            jdbc.sql("update systemtilgang.system_user set is_deleted = true where id = ?")
                    .param(agent.id())
                    .update();
            events.publishEvent(new SystemUserRemoved(agent, by.personId(), by.role(), GivenClients.now()));
        });
    }

    private void awaitSomebodyWhoWaits() {
        Instant limit = Instant.now().plusSeconds(30);
        while (jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                        .query(Integer.class)
                        .single()
                == 0) {
            assertThat(Instant.now()).as("somebody waits for a lock").isBefore(limit);
            Thread.onSpinWait();
        }
    }
}

package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.party.Party;
import no.systemtilgang.process.Together;
import no.systemtilgang.systemuser.SystemUserEntries;
import no.systemtilgang.systemuser.SystemUserEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Whoever follows the changes of system users misses none, whenever it is committed. */
@ApplicationTest
class LateChangesTest {

    private static final String CHANGE = "update systemtilgang.system_user set last_changed = now() where id = ?";

    private static final String COPY = """
            insert into systemtilgang.system_user (id, system_internal_id, party_org_no, external_ref,
                integration_title, user_type, rights, access_packages, created, created_by, last_changed)
            select new.id, system_internal_id, party_org_no, new.id::text, integration_title, user_type, rights,
                access_packages, created, created_by, last_changed
            from systemtilgang.system_user as it, (select ?::uuid as id) as new where it.id = ?""";
    private final Firms firms;
    private final SystemUserChanges changes;
    private final Party firm;
    private final SystemUserEntries entries;
    private final DataSource database;

    @Autowired
    LateChangesTest(
            @Value("${server.port}") int port,
            AutowireCapableBeanFactory beans,
            SystemUserEntries entries,
            DataSource database) {
        firms = beans.createBean(Firms.class);
        changes = new SystemUserChanges(new Api(port));
        firm = firms.firm();
        this.entries = entries;
        this.database = database;
    }

    @Test
    void whoCommitsLateIsNotPassedBy() throws SQLException {
        UUID late = firms.own(firm).id();
        UUID early = firms.own(firm).id();
        long start = changes.readTo();

        try (Connection other = begun()) {
            change(other, late);
            changeAtOnce(early);

            JsonNode meanwhile = changes.after(start);
            assertThat(SystemUserChanges.ids(meanwhile)).isEmpty();
            assertThat(meanwhile.path("stats").path("sequenceMax").asLong()).isEqualTo(start);

            other.commit();
        }
        assertThat(SystemUserChanges.ids(changes.after(start))).containsExactly(late, early);
    }

    @Test
    void whatWasDoneBeforeTheLateOneBeganIsReadMeanwhile() throws SQLException {
        UUID before = firms.own(firm).id();
        UUID late = firms.own(firm).id();
        long start = changes.readTo();
        changeAtOnce(before);

        try (Connection other = begun()) {
            change(other, late);
            change(other, late);
            assertThat(SystemUserChanges.ids(changes.after(start))).containsExactly(before);
            other.rollback();
        }
        changeAtOnce(late);
        assertThat(SystemUserChanges.ids(changes.after(start))).containsExactly(before, late);
    }

    @Test
    void aChangeTakenBackToASavepointDoesNotHideALaterOneOfTheSameTransaction() throws SQLException {
        UUID late = firms.own(firm).id();
        UUID early = firms.own(firm).id();
        long start = changes.readTo();

        try (Connection other = begun()) {
            Savepoint savepoint = other.setSavepoint();
            change(other, late);
            other.rollback(savepoint);
            changeAtOnce(early);
            assertThat(SystemUserChanges.ids(changes.after(start))).containsExactly(early);
            long afterwards = changes.readTo();

            change(other, late);
            UUID last = firms.own(firm).id();
            assertThat(SystemUserChanges.ids(changes.after(afterwards))).isEmpty();
            other.commit();
            assertThat(SystemUserChanges.ids(changes.after(afterwards))).containsExactly(late, last);
        }
    }

    @Test
    void whoFollowsWhileManyWriteMissesNone() {
        UUID example = firms.own(firm).id();
        long place = changes.readTo();
        Set<UUID> written = ConcurrentHashMap.newKeySet();
        CompletableFuture<?> writing = CompletableFuture.runAsync(() -> Together.all(4, () -> {
            for (int i = 0; i < 10; i++) {
                written.addAll(copied(example, 5));
            }
            return null;
        }));

        List<UUID> read = new ArrayList<>(); // read in the program itself, to stay close behind those who write
        boolean more;
        do {
            more = !writing.isDone(); // asked before reading, so that the last time comes after the last change
            List<SystemUserEntry> changed = entries.changed(place, entries.readTo(), 1000);
            for (SystemUserEntry change : changed) {
                read.add(change.user().id());
                place = change.sequenceNo();
            }
            more |= !changed.isEmpty();
        } while (more);

        writing.join();
        assertThat(written).hasSize(200);
        assertThat(read).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void writersDoNotWaitForEachOther() throws SQLException {
        UUID one = firms.own(firm).id();
        UUID two = firms.own(firm).id();
        try (Connection first = begun();
                Connection second = begun()) {
            change(first, one);
            change(second, two);
            second.commit();
            first.commit();
        }
    }

    /** A connection of its own with a transaction; closing it without a commit takes all back. */
    private Connection begun() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private void changeAtOnce(UUID id) throws SQLException {
        try (Connection connection = begun()) {
            change(connection, id);
            connection.commit();
        }
    }

    /** So many system users, stored one by one in one transaction. */
    private List<UUID> copied(UUID example, int times) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = begun();
                PreparedStatement statement = connection.prepareStatement(COPY)) {
            for (int i = 0; i < times; i++) {
                ids.add(UUID.randomUUID());
                statement.setObject(1, ids.get(i));
                statement.setObject(2, example);
                assertThat(statement.executeUpdate()).isEqualTo(1);
            }
            connection.commit();
        }
        return ids;
    }

    private static void change(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CHANGE)) {
            statement.setObject(1, id);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}

package no.systemtilgang.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.process.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** An organisation that was asked three thousand times and has not answered. All is rolled back. */
@ApplicationTest
@Transactional
class ManyWaitingTest {

    private static final int MANY = 3_000;
    private static final int SHOWN = 6;
    private static final Inbox.Scope EVERYTHING = new Inbox.Scope(true, true, true);

    private final Inbox inbox;
    private final JdbcClient jdbc;
    private final Given given;

    private String orgNo;

    @Autowired
    ManyWaitingTest(Inbox inbox, JdbcClient jdbc, AutowireCapableBeanFactory beans) {
        this.inbox = inbox;
        this.jdbc = jdbc;
        this.given = beans.createBean(Given.class);
    }

    @BeforeEach
    void manyRequests() {
        orgNo = given.organisation();
        jdbc.sql("""
                        insert into systemtilgang.request (id, system_id, vendor_org_no, party_org_no, external_ref,
                            integration_title, user_type, rights, access_packages, status, escalated, created, due_at,
                            expires_at, last_changed)
                        select gen_random_uuid(), '991825827_smartcloud', '991825827', ?, 'ref-' || n, 'SmartCloud',
                            'standard', '[]', '[]', 'New', n % 1000 = 0, moment, moment, moment, moment
                        from generate_series(1, ?) as n, lateral (select now() - n * interval '1 minute') as it (moment)""").params(orgNo, MANY).update();
    }

    @Test
    void whatWasPassedOnComesFirstThenTheNewest() {
        List<InboxEntry> waiting = inbox.waiting(orgNo, EVERYTHING, SHOWN);

        assertThat(waiting)
                .extracting(InboxEntry::reference)
                .containsExactly("ref-1000", "ref-2000", "ref-3000", "ref-1", "ref-2", "ref-3");
        assertThat(inbox.waiting(orgNo, EVERYTHING, MANY)).hasSize(MANY);
    }

    @Test
    void aFewAreReadInTheOrderOfAnIndex() {
        jdbc.sql("set local enable_sort = off").update();

        List<String> plan = jdbc.sql("explain " + Inbox.WAITING)
                .params(Map.of(
                        "orgNo",
                        orgNo,
                        "own",
                        true,
                        "clients",
                        true,
                        "escalatedClients",
                        true,
                        "created",
                        Timestamp.from(Instant.parse("9999-01-01T00:00:00Z")),
                        "id",
                        new UUID(0, 0),
                        "atMost",
                        SHOWN))
                .query(String.class)
                .list();

        assertThat(plan).anyMatch(it -> it.contains("Index Scan using request_waiting"));
        assertThat(plan).anyMatch(it -> it.contains("Index Scan using change_request_waiting"));
        assertThat(plan)
                .as("requests are not sorted before both lists are; change requests, of which few wait, may be")
                .filteredOn(it -> it.contains("Sort Key") && !it.contains("change_request"))
                .hasSize(1);
    }
}

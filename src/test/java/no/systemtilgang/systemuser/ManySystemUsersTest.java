package no.systemtilgang.systemuser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.party.SearchText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** An organisation with ten thousand system users, many of them made at the same moment. All is rolled back. */
@ApplicationTest
@Transactional
class ManySystemUsersTest {

    private static final int MANY = 10_000;
    private static final int PAGE = 500;
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID ANY = new UUID(0, 0);

    private final SystemUserEntries entries;
    private final JdbcClient jdbc;
    private final GivenClients given;

    private String orgNo;

    @Autowired
    ManySystemUsersTest(SystemUserEntries entries, JdbcClient jdbc, AutowireCapableBeanFactory beans) {
        this.entries = entries;
        this.jdbc = jdbc;
        this.given = beans.createBean(GivenClients.class);
    }

    @BeforeEach
    void aLargeOrganisation() {
        orgNo = given.organisation();
        SystemUser one = given.own(orgNo);
        jdbc.sql("""
                        insert into systemtilgang.system_user (id, system_internal_id, party_org_no, external_ref,
                            integration_title, user_type, rights, access_packages, created, created_by, last_changed)
                        select gen_random_uuid(), system_internal_id, party_org_no, 'ref-' || n, 'SmartCloud ' || n,
                            user_type, rights, access_packages, created - (n / 7) * interval '1 minute', created_by,
                            last_changed
                        from systemtilgang.system_user, generate_series(1, ?) as n where id = ?""").params(MANY - 1, one.id()).update();
    }

    @Test
    void allAreListedPartByPartNewestFirst() {
        List<SystemUserEntry> all = entries.newest(orgNo, "standard", SearchText.ALL, NEVER, ANY, MANY + 1);
        List<SystemUserEntry> read = new ArrayList<>();
        for (List<SystemUserEntry> part = page(NEVER, ANY); !part.isEmpty(); ) {
            read.addAll(part);
            SystemUser last = part.get(part.size() - 1).user();
            part = page(last.created(), last.id());
        }

        assertThat(all).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(read).isEqualTo(all);
        assertThat(all).extracting(it -> it.user().created()).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(entries.newest(orgNo, "standard", new SearchText("CLOUD 9999"), NEVER, ANY, PAGE))
                .hasSize(1);
        assertThat(entries.newest(orgNo, "agent", SearchText.ALL, NEVER, ANY, PAGE))
                .isEmpty();
    }

    @Test
    void aPartIsReadInTheOrderOfAnIndex() {
        List<String> plan = jdbc.sql("explain " + SystemUserEntries.NEWEST)
                .param("orgNo", orgNo)
                .param("userType", "standard")
                .param("search", "")
                .param("created", Timestamp.from(Instant.now()))
                .param("id", ANY)
                .param("atMost", PAGE)
                .query(String.class)
                .list();

        assertThat(String.join("\n", plan)).contains("system_user_newest").doesNotContain("->  Sort");
    }

    private List<SystemUserEntry> page(Instant created, UUID id) {
        return entries.newest(orgNo, "standard", SearchText.ALL, created, id, PAGE);
    }
}

package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.http.TestChanges.User;
import no.systemtilgang.process.SystemUserRequestProcess;
import no.systemtilgang.register.Systems;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the published API gets wrong with change requests, and we do not ({@code facts/altinn-api.md} §15). */
@ApplicationTest
class ChangeRequestDefectsTest {

    private final Api api;
    private final JdbcClient jdbc;
    private final TestChanges changes;

    @Autowired
    ChangeRequestDefectsTest(
            @Value("${server.port}") int port, JdbcClient jdbc, Systems systems, SystemUserRequestProcess process) {
        api = new Api(port);
        this.jdbc = jdbc;
        changes = new TestChanges(api, systems, process);
    }

    @Test
    void defect2EveryPageOfASystemsChangesLeadsToTheNext() {
        User user = changes.user();
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sent.add(changes.waiting(user));
        }
        String token = api.token(Api.SMARTCLOUD);

        List<String> listed = new ArrayList<>();
        String next = TestChanges.PATH + "/vendor/bysystem/" + user.systemId();
        int pages = 0;
        while (!next.isEmpty()) {
            Answer page = api.get(next, token);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            page.json().path("data").forEach(it -> listed.add(it.path("id").asText()));
            String link = page.json().path("links").path("next").asText("");
            assertThat(link)
                    .satisfiesAnyOf(
                            it -> assertThat(it).isEmpty(), it -> assertThat(it).startsWith(api.base()));
            next = link.replace(api.base(), "");
            pages++;
            assertThat(pages).isLessThan(10);
        }

        assertThat(listed).isEqualTo(sent);
        assertThat(pages).isEqualTo(3);
        assertRefused(
                api.get(TestChanges.PATH + "/vendor/bysystem/" + user.systemId() + "?token=%25", token),
                400,
                "STD-00000");
    }

    @Test
    void defect3AVendorDeletesOnlyItsOwn() {
        String id = changes.waiting(changes.user());
        String path = TestChanges.PATH + "/vendor/" + id;

        assertRefused(api.send("DELETE", path, api.token(Api.RIVAL), ""), 404, "AUTH-00010");
        assertThat(status(id)).isEqualTo("New");

        Answer own = api.send("DELETE", path, api.token(Api.SMARTCLOUD), "");
        assertThat(own.status()).isEqualTo(202);
        assertThat(own.body()).isEmpty();
        assertRefused(api.get(path, api.token(Api.SMARTCLOUD)), 404, "AUTH-00010");
        assertRefused(api.send("DELETE", path, api.token(Api.SMARTCLOUD), ""), 404, "AUTH-00010");
        assertThat(Stored.instances(jdbc, id)).isZero();
    }

    @Test
    void defect4NobodyDecidesThroughAnotherOrganisation() {
        String id = changes.waiting(changes.user());
        String token = api.personalToken("fremmed.leder", "");
        String path = TestChanges.PATH + "/" + partyId("314112237") + "/" + id;

        for (String decision : List.of("/approve", "/reject")) {
            assertRefused(api.post(path + decision, token, ""), 403, "AUTH-00041");
        }

        assertThat(status(id)).isEqualTo("New");
    }

    @Test
    void defect12AChangeFoundByReferenceHasItsPackages() {
        User user = changes.user();
        String id = changes.waiting(user, """
                {"requiredAccessPackages":%s,"unwantedAccessPackages":%s}""".formatted(Ask.packages("skatt-naering"), Ask.packages("jordbruk")));
        String token = api.token(Api.SMARTCLOUD);

        Answer found = api.get(
                TestChanges.PATH + "/vendor/byexternalref/" + user.systemId() + "/" + Ask.APE + "/"
                        + user.externalRef(),
                token);

        assertThat(found.json().path("id").asText()).isEqualTo(id);
        assertThat(found.json().path("requiredAccessPackages").toString()).isEqualTo(Ask.packages("skatt-naering"));
        assertThat(found.json().path("unwantedAccessPackages").toString()).isEqualTo(Ask.packages("jordbruk"));
        assertThat(found.json())
                .isEqualTo(api.get(TestChanges.PATH + "/vendor/" + id, token).json());
    }

    private String partyId(String orgNo) {
        return jdbc.sql("select party_id::text from systemtilgang.organisation where org_no = ?")
                .param(orgNo)
                .query(String.class)
                .single();
    }

    private String status(String id) {
        return jdbc.sql("select status from systemtilgang.change_request where id = ?")
                .param(UUID.fromString(id))
                .query(String.class)
                .single();
    }
}

package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.party.Party;
import no.systemtilgang.request.Request;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who gets through which door of the system users, and with what in the address. */
@ApplicationTest
class SystemUserDoorsTest {

    private final Api api;
    private final Firms firms;
    private final JdbcClient jdbc;
    private final Party firm;
    private final String leader;
    private final Request own;

    @Autowired
    SystemUserDoorsTest(@Value("${server.port}") int port, AutowireCapableBeanFactory beans, JdbcClient jdbc) {
        api = new Api(port);
        firms = beans.createBean(Firms.class);
        this.jdbc = jdbc;
        firm = firms.firm();
        leader = firms.token(firm, "DAGL");
        own = firms.own(firm);
    }

    /** A call of the API, without its token. */
    private record Call(String method, String path) {}

    @Test
    void withoutATokenNothingOpens() {
        assertThat(ofPeople(firm.id()))
                .allSatisfy(it -> assertThat(send(it, null).status()).isEqualTo(401));
        assertThat(ofPrograms())
                .allSatisfy(it -> assertThat(api.get(it, null).status()).isEqualTo(401));
    }

    @Test
    void whoActsForAnotherOrganisationOrForNoneIsRefused() {
        Stored before = Stored.now(jdbc);
        String stranger = firms.token(firms.firm(), "DAGL");
        String employee = firms.token(firm, "ANSATT");

        for (Call call : ofPeople(firm.id())) {
            assertRefused(send(call, stranger), 403, "SYS-00403");
            assertRefused(send(call, employee), 403, "SYS-00403");
        }
        assertThat(Stored.now(jdbc)).isEqualTo(before);
    }

    @Test
    void aWeakLoginIsRefused() {
        String weak = api.get("/demo/token/personal?person=stadig.konsert&authLevel=2", null)
                .body();

        for (Call call : ofPeople(partyOfApe())) {
            assertRefused(send(call, weak), 403, "SYS-00403");
        }
        assertRefused(api.get(Firms.USERS + "/0", weak), 403, "SYS-00403");
    }

    @Test
    void aVendorIsNoPerson() {
        String vendor = api.token(Api.SMARTCLOUD, String.join(" ", Api.WRITE, Api.END_USER, SystemBody.ADMIN));

        for (Call call : ofPeople(firm.id())) {
            assertRefused(send(call, vendor), 403, "SYS-00403");
        }
    }

    @Test
    void anOrganisationThatIsNotThereIsNobodys() {
        for (Call call : ofPeople(2_000_000_000)) {
            assertRefused(send(call, leader), 403, "SYS-00403");
        }
    }

    @Test
    void aPartyThatIsNoNumberIsRefused() {
        for (Call call : ofPeople(firm.id())) {
            for (String party : List.of("abc", "2147483648", "1.5")) {
                Call wrong = new Call(call.method(), call.path().replace("/" + firm.id(), "/" + party));
                Answer answer = send(wrong, leader);
                assertRefused(answer, 400, "STD-00000");
                assertThat(answer.json().path("errors").has("party")).isTrue();
            }
        }
    }

    @Test
    void anIdThatIsNoUuidIsRefused() {
        for (Call call : List.of(
                new Call("GET", Firms.path(firm) + "/x"),
                new Call("GET", Firms.path(firm) + "/x/delegations"),
                new Call("DELETE", Firms.path(firm) + "/x"),
                new Call("DELETE", Firms.agentPath(firm) + "/x"))) {
            Answer answer = send(call, leader);
            assertRefused(answer, 400, "STD-00000");
            assertThat(answer.json().path("errors").has("systemUserId")).isTrue();
        }
    }

    @Test
    void aSlashAtTheEndChangesNothing() {
        assertThat(api.get(Firms.path(firm) + "/", leader).body())
                .isEqualTo(api.get(Firms.path(firm), leader).body());
        assertThat(api.get(Firms.path(firm, own.id()) + "/", leader).status()).isEqualTo(200);
    }

    @Test
    void theLeftoverThatChangedSystemUsersIsNotThere() {
        assertThat(api.send("PUT", Firms.USERS, leader, "{}").status()).isEqualTo(403);
    }

    @Test
    void aWrongScopeOpensNoProgramsDoor() {
        String all = String.join(" ", Api.READ, Api.END_USER, "altinn:portal/other");

        for (String path : ofPrograms()) {
            assertThat(api.get(path, api.token(Api.SMARTCLOUD, all)).status())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    private Answer send(Call call, String token) {
        return call.method().equals("GET")
                ? api.get(call.path(), token)
                : api.send(
                        call.method(),
                        call.path(),
                        token,
                        call.method().equals("POST") ? "{\"systemId\":\"" + Ask.OWN_SYSTEM + "\"}" : "");
    }

    private List<Call> ofPeople(int party) {
        String path = Firms.USERS + "/" + party;
        return List.of(
                new Call("GET", path),
                new Call("GET", Firms.USERS + "/agent/" + party),
                new Call("GET", path + "/" + own.id()),
                new Call("GET", path + "/" + own.id() + "/delegations"),
                new Call("POST", path + "/create"),
                new Call("DELETE", path + "/" + own.id()),
                new Call("DELETE", Firms.USERS + "/agent/" + party + "/" + own.id()));
    }

    private static List<String> ofPrograms() {
        return List.of(
                Firms.USERS + "/byExternalId?clientId=a&systemProviderOrgNo=b&systemUserOwnerOrgNo=c",
                Firms.USERS + "/vendor/byquery?system-id=a&orgno=b",
                Firms.USERS + "/vendor/bysystem/" + Ask.OWN_SYSTEM,
                Firms.USERS + "/internal/systemusers/stream",
                Firms.USERS + "/internal/systemusers/" + UUID.randomUUID());
    }

    private int partyOfApe() {
        return jdbc.sql("select party_id from systemtilgang.organisation where org_no = ?")
                .param(Ask.APE)
                .query(Integer.class)
                .single();
    }
}

package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.audit.GivenRecord;
import no.systemtilgang.audit.SealCheck;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What vendors do with their systems is on record, and sealed. */
@ApplicationTest
class RegisterOnRecordTest {

    private final Api api;
    private final JdbcClient jdbc;
    private final SealCheck check;
    private final GivenRecord given;
    private final SystemBody system = SystemBody.sample();
    private final String token;

    @Autowired
    RegisterOnRecordTest(
            @Value("${server.port}") int port, JdbcClient jdbc, SealCheck check, AutowireCapableBeanFactory beans) {
        api = new Api(port);
        this.jdbc = jdbc;
        this.check = check;
        given = beans.createBean(GivenRecord.class);
        token = api.token(Api.SMARTCLOUD, SystemBody.WRITE);
    }

    @Test
    void eachChangeIsOnRecordWithWhoWhatAndFromWhere() {
        Answer registered = api.post(SystemBody.VENDOR, token, system.json());
        UUID id = UUID.fromString(registered.json().asText());
        send("PUT", "", token, system.with("\"isVisible\":false").json());
        send("PUT", "/rights", token, Ask.rights("ske-krav-og-betalinger-2"));
        send("PUT", "/accesspackages", token, Ask.packages("skatt-naering"));
        send("DELETE", "", token, "");

        assertThat(onRecord(id)).hasSize(5).allMatch(it -> it.contains(" 127.0.0.1 "));
        assertThat(onRecord(id).get(0))
                .isEqualTo("SYSTEM_REGISTERED vendor 991825827 991825827 " + system.id() + " demo-991825827 127.0.0.1 "
                        + registered.header("X-Correlation-Id"));
        assertThat(onRecord(id))
                .extracting(it -> it.split(" ")[0])
                .containsExactly(
                        "SYSTEM_REGISTERED",
                        "SYSTEM_REPLACED",
                        "SYSTEM_RIGHTS_REPLACED",
                        "SYSTEM_PACKAGES_REPLACED",
                        "SYSTEM_DELETED");
        assertThat(jdbc.sql("""
                        select details -> 'changed' -> 'rights' = ?::jsonb from systemtilgang.audit_event
                        where subject_id = ? and action = 'SYSTEM_RIGHTS_REPLACED'""")
                        .params(Ask.rights("ske-krav-og-betalinger-2"), id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void whoeverAdministersTheRegisterIsNamedAndTheVendorReadsItInItsLog() {
        UUID id = registered();

        send("DELETE", "", api.token(Api.RIVAL, SystemBody.ADMIN + " " + SystemBody.WRITE), "");

        assertThat(onRecord(id).get(1)).startsWith("SYSTEM_DELETED vendor 312605031 991825827 " + system.id());
    }

    @Test
    void whatIsRefusedLeavesNoEvent() {
        UUID id = registered();
        Answer refused = api.send("DELETE", system.path(), api.token(Api.RIVAL, SystemBody.WRITE), "");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(onRecord(id)).hasSize(1);
    }

    @Test
    void itIsSealedAndAnAlterationIsFound() {
        UUID id = registered();
        given.sealAll();
        long event = jdbc.sql("select id from systemtilgang.audit_event where subject_id = ?")
                .param(id)
                .query(Long.class)
                .single();
        assertThat(check.check().orElseThrow().findings()).isEmpty();

        given.spoiled(
                "audit_event",
                event,
                "update systemtilgang.audit_event set details = jsonb_set(details, '{changed,rights}', '[]') where id = ?",
                () -> assertThat(check.check().orElseThrow().findings())
                        .singleElement()
                        .satisfies(it -> assertThat(it.first().get(0).what()).isEqualTo("SYSTEM_REGISTERED " + id)));
    }

    private UUID registered() {
        return UUID.fromString(
                api.post(SystemBody.VENDOR, token, system.json()).json().asText());
    }

    private void send(String method, String path, String by, String json) {
        Answer answer = api.send(method, system.path() + path, by, json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private List<String> onRecord(UUID id) {
        return jdbc.sql("""
                        select concat_ws(' ', action, actor, vendor_org_no, party_org_no, details ->> 'systemId',
                            details ->> 'clientId', address, correlation_id)
                        from systemtilgang.audit_record where subject_id = ? order by id""").param(id).query(String.class).list();
    }
}

package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.audit.GivenRecord;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A process owner has the record checked, and nobody else. */
@ApplicationTest
class LogCheckPageTest {

    private static final String PAGE = "/systemtilgang/kontroll";

    private final Api api;
    private final GivenRecord given;

    @Autowired
    LogCheckPageTest(@Value("${server.port}") int port, AutowireCapableBeanFactory beans) {
        api = new Api(port);
        given = beans.createBean(GivenRecord.class);
    }

    @BeforeEach
    void everythingIsSealed() {
        given.sealAll();
    }

    @Test
    void aProcessOwnerFindsItAndLearnsThatTheLogIsIntact() {
        Browser owner = Browser.of(api, "prosess.eier");
        assertThat(owner.get("/systemtilgang").body()).contains("href=\"" + PAGE + "\"", "Kontroll av loggen");

        Answer answer = check(owner);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Loggen er urørt", "Siste segl er nummer ")
                .doesNotContain("??");
    }

    @Test
    void whatSomebodyHasAlteredIsNamed() {
        long event = given.byVendor();
        given.sealAll();
        Browser owner = Browser.of(api, "prosess.eier");

        given.spoiled(
                "audit_event",
                event,
                "update systemtilgang.audit_event set action = 'REQUEST_DELETED' where id = ?",
                () -> {
                    assertThat(check(owner).body())
                            .contains("Loggen er ikke urørt", "Endrede hendelser: 1", event + " REQUEST_DELETED ");
                    assertThat(check(owner.reads("en")).body()).contains("The log is not intact", "Altered events: 1");
                });

        assertThat(check(owner.reads("nn")).body()).contains("Loggen er urørt");
    }

    @Test
    void whatSomebodyHasRemovedIsNamed() {
        long event = given.byVendor();
        given.sealAll();
        Browser owner = Browser.of(api, "prosess.eier");

        given.spoiled(
                "audit_event",
                event,
                "delete from systemtilgang.audit_event where id = ?",
                () -> assertThat(check(owner).body())
                        .contains("Loggen er ikke urørt", "Fjernede hendelser: 1", event + " ")
                        .doesNotContain("Endrede hendelser"));

        assertThat(check(owner).body()).contains("Loggen er urørt");
    }

    @Test
    void whatSomebodyHasInsertedIsNamed() {
        long event = given.byVendor();
        long unused = given.owner()
                .sql("select nextval('systemtilgang.audit_event_id_seq')")
                .query(Long.class)
                .single();
        given.byVendor();
        given.sealAll();
        Browser owner = Browser.of(api, "prosess.eier");

        try {
            given.owner().sql("""
                            insert into systemtilgang.audit_event overriding system value
                            select (jsonb_populate_record(it, jsonb_build_object('id', ?))).*
                            from systemtilgang.audit_event as it where id = ?""").params(unused, event).update();
            assertThat(check(owner).body())
                    .contains("Loggen er ikke urørt", "Innsatte hendelser: 1", unused + " REQUEST_CREATED ");
        } finally {
            given.owner()
                    .sql("delete from systemtilgang.audit_event where id = ?")
                    .param(unused)
                    .update();
        }

        assertThat(check(owner).body()).contains("Loggen er urørt");
    }

    @Test
    void whoHadItCheckedAndWhatWasFoundIsOnRecord() {
        Answer answer = check(Browser.of(api, "prosess.eier"));

        assertThat(given.owner()
                        .sql("""
                                select concat_ws(' ', action, person_id, role, details -> 'findings',
                                    details ->> 'lastHash') from systemtilgang.audit_record where correlation_id = ?""")
                        .param(answer.header("X-Correlation-Id"))
                        .query(String.class)
                        .single())
                .matches("RECORD_CHECKED prosess.eier process-owner \\{} [0-9a-f]{64}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stadig.konsert", "dress.minst", "nysgjerrig.ansatt", "fremmed.leder"})
    void nobodyElseGetsThere(String person) {
        Browser browser = Browser.of(api, person);

        assertThat(browser.get(PAGE).status()).isEqualTo(403);
        assertThat(browser.submitFrom(Browser.CHOICE, PAGE, Map.of()).status()).isEqualTo(403);
        assertThat(browser.visit("/systemtilgang").body()).doesNotContain(PAGE);
    }

    @Test
    void aForgedOrAnonymousCheckIsNotMade() {
        assertThat(Browser.of(api, "prosess.eier").submitForged(PAGE, Map.of()).status())
                .isEqualTo(403);
        assertThat(api.get(PAGE, null).status()).isEqualTo(302);
    }

    private static Answer check(Browser owner) {
        return owner.submitFrom(PAGE, PAGE, Map.of());
    }
}

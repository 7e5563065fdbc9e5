package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.audit.GivenRecord;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.process.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process owner erases a person who has no role any more; what the person did stays. */
@ApplicationTest
class ErasurePageTest {

    private static final String PAGE = "/systemtilgang/kontroll/sletting";

    private final Api api;
    private final JdbcClient jdbc;
    private final Given given;
    private final GivenRecord record;
    private final String orgNo;
    private final Actor.Person person;

    @Autowired
    ErasurePageTest(@Value("${server.port}") int port, JdbcClient jdbc, AutowireCapableBeanFactory beans) {
        api = new Api(port);
        this.jdbc = jdbc;
        given = beans.createBean(Given.class);
        record = beans.createBean(GivenRecord.class);
        orgNo = given.organisation();
        person = given.person(orgNo, "DAGL");
        jdbc.sql("update systemtilgang.person set national_id = ?, email = 'a@b.example' where person_id = ?")
                .params(person.id().substring(5, 16), person.id())
                .update();
    }

    @Test
    void nothingIsLeftOfThePersonButThePseudonymAndThatIsOnRecordWithoutIt() {
        record.byPerson(person.id());
        given.take(person, orgNo, "DAGL");
        Browser owner = Browser.of(api, "prosess.eier");
        assertThat(owner.get("/systemtilgang/kontroll").body()).contains("href=\"" + PAGE + "\"");

        Answer answer = erase(owner);

        assertThat(owner.get(PAGE).body()).contains("Personen er slettet");
        assertThat(stored()).isEqualTo("– - -");
        assertThat(rows()).isZero();
        String event = jdbc.sql("select event::text from systemtilgang.audit_record as event where correlation_id = ?")
                .param(answer.header("X-Correlation-Id"))
                .query(String.class)
                .single();
        assertThat(event)
                .contains("PERSON_ERASED", "prosess.eier", "process-owner")
                .doesNotContain(person.id());
    }

    @Test
    void whoeverHasARoleIsNotErased() {
        record.byPerson(person.id());
        Browser owner = Browser.of(api, "prosess.eier");

        Answer answer = erase(owner);

        assertThat(owner.get(PAGE).body()).contains("Ingenting er slettet.");
        assertThat(stored()).startsWith("PRØVENDE PERSON ");
        assertThat(rows()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from systemtilgang.audit_event where correlation_id = ?")
                        .param(answer.header("X-Correlation-Id"))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stadig.konsert", "nysgjerrig.ansatt"})
    void nobodyElseErasesAnybody(String other) {
        given.take(person, orgNo, "DAGL");
        Browser browser = Browser.of(api, other);

        assertThat(browser.get(PAGE).status()).isEqualTo(403);
        assertThat(browser.submitFrom(Browser.CHOICE, PAGE, Map.of("person", person.id()))
                        .status())
                .isEqualTo(403);
        assertThat(Browser.of(api, "prosess.eier")
                        .submitForged(PAGE, Map.of("person", person.id()))
                        .status())
                .isEqualTo(403);
        assertThat(api.get(PAGE, null).status()).isEqualTo(302);
        assertThat(stored()).startsWith("PRØVENDE PERSON ");
    }

    private Answer erase(Browser owner) {
        Answer answer = owner.submitFrom(PAGE, PAGE, Map.of("person", person.id()));
        assertThat(answer.status()).isEqualTo(303);
        return answer;
    }

    private String stored() {
        return jdbc.sql("""
                        select concat_ws(' ', name, coalesce(national_id, '-'), coalesce(email, '-'))
                        from systemtilgang.person where person_id = ?""").param(person.id()).query(String.class).single();
    }

    private long rows() {
        return jdbc.sql("select count(*) from systemtilgang.audit_person where person_id = ?")
                .param(person.id())
                .query(Long.class)
                .single();
    }
}

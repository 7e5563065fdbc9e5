package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.systemtilgang.MovableClock;
import no.systemtilgang.http.StoredTexts.Column;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People are known by their national identity numbers at the login provider, and here in one column only: not in the
 * engine, not in any other table, not in an answer, an address or a log.
 */
@Tag("apart")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = PeopleWithNumbers.Environment.class)
@Import({PeopleWithNumbers.class, MovableClock.class})
@ExtendWith(OutputCaptureExtension.class)
class NoNationalIdsTest {

    /** Where the number must be: how else would the login be anybody's? */
    private static final String ITS_PLACE = "systemtilgang.person.national_id";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FilterRegistrationBean<SeenFromOutside> seen;

    @Value("${systemtilgang.data}")
    Path data;

    @Test
    void afterAllStoriesTheyAreInOnePlaceOnly(CapturedOutput output, @Autowired AutowireCapableBeanFactory beans)
            throws IOException {
        beans.createBean(AllStories.class).play();

        StoredTexts stored = new StoredTexts(jdbc);
        assertThat(stored.columns())
                .extracting(Column::place)
                .contains("public.act_hi_actinst", "public.act_ru_task", "public.act_ge_bytearray");
        assertThat(stored.whereFound(NationalIds::in)).containsExactly(ITS_PLACE);
        assertThat(NationalIds.in(output.getAll())).as("logs").isEmpty();
        assertThat(NationalIds.in(Files.readString(data.resolve("postgresql.log"))))
                .as("logs of the database")
                .isEmpty();
        assertThat(seen.getFilter().addresses()).hasSizeGreaterThan(50);
        assertNone(seen.getFilter().addresses());
        assertThat(seen.getFilter().answers()).hasSizeGreaterThan(50);
        assertNone(seen.getFilter().answers());
    }

    @Test
    void oneThatIsPlantedAnywhereIsFound() {
        String number = PeopleWithNumbers.OF_THE_CAST.get("stadig.konsert");
        StoredTexts stored = new StoredTexts(jdbc);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("insert into act_hi_comment (id_, time_, message_) values ('x', now(), ?)")
                    .param("Ring " + number)
                    .update();
            jdbc.sql("insert into act_ge_bytearray (id_, bytes_) values ('x', convert_to(?, 'UTF8'))")
                    .param("{\"pid\":\"" + number + "\"}")
                    .update();
            jdbc.sql("insert into act_hi_varinst (id_, proc_inst_id_, name_, text_) values ('x', 'x', 'pid', ?)")
                    .param(number)
                    .update();
            jdbc.sql("""
                            insert into systemtilgang.audit_event (occurred_at, action, actor, details)
                            values (now(), 'RECORD_CHECKED', 'service', jsonb_build_object('who', ?::text))""").param(number).update();

            assertThat(stored.whereFound(NationalIds::in))
                    .contains(
                            "public.act_hi_comment.message_",
                            "public.act_ge_bytearray.bytes_",
                            "public.act_hi_varinst.text_",
                            "systemtilgang.audit_event.details");
        });
    }

    private static void assertNone(List<String> texts) {
        assertThat(texts.stream().filter(it -> !NationalIds.in(it).isEmpty())).isEmpty();
    }
}

package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.party.Party;
import no.systemtilgang.process.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People create and remove the same system user at the same moment. */
@ApplicationTest
class SystemUserParallelTest {

    private static final int MANY = 20;

    private final Api api;
    private final Firms firms;
    private final JdbcClient jdbc;
    private final Party firm;
    private final String leader;

    @Autowired
    SystemUserParallelTest(@Value("${server.port}") int port, AutowireCapableBeanFactory beans, JdbcClient jdbc) {
        api = new Api(port);
        firms = beans.createBean(Firms.class);
        this.jdbc = jdbc;
        firm = firms.firm();
        leader = firms.token(firm, "DAGL");
    }

    @Test
    void oneOfManyCreatesIt() {
        SystemBody system = SystemBody.sample().registered(api, api.token(Api.SMARTCLOUD, SystemBody.WRITE));

        List<Answer> answers = Together.all(MANY, () -> firms.create(firm, leader, system));

        assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(it -> it.status() != 200).allSatisfy(it -> {
            assertThat(it.status()).as(it.body()).isEqualTo(400);
            assertThat(it.code()).isEqualTo("AUTH-00004");
        });
        assertThat(api.get(Firms.path(firm), leader).json()).hasSize(1);
    }

    @Test
    void oneOfManyRemovesIt() {
        UUID id = firms.own(firm).id();

        List<Answer> answers = Together.all(MANY, () -> api.send("DELETE", Firms.path(firm, id), leader, ""));

        assertThat(answers).filteredOn(it -> it.status() == 202).hasSize(1);
        assertThat(answers)
                .filteredOn(it -> it.status() != 202)
                .allSatisfy(it -> assertThat(it.status()).as(it.body()).isEqualTo(404))
                .allSatisfy(it -> assertThat(it.body()).isEqualTo("0"));
        assertThat(removals(id)).isEqualTo(1);
    }

    @Test
    void oneOfManyRemovesItWhileItsSetUpWaits() {
        UUID id = firms.forClients(firm).id();

        List<Answer> answers = Together.all(MANY, () -> api.send("DELETE", Firms.agentPath(firm, id), leader, ""));

        assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(it -> it.status() != 200).allSatisfy(it -> {
            assertThat(it.status()).as(it.body()).isEqualTo(404);
            assertThat(it.code()).isEqualTo("AUTH-00015");
        });
        assertThat(removals(id)).isEqualTo(1);
        assertThat(Stored.instances(jdbc, id.toString())).isZero();
    }

    private long removals(UUID id) {
        return jdbc.sql("""
                        select count(*) from systemtilgang.audit_event
                        where subject_id = ? and action = 'SYSTEM_USER_REMOVED'""").param(id).query(Long.class).single();
    }
}

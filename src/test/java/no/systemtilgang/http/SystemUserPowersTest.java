package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.party.Party;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People create system users only with what these can be given, and they themselves can give. */
@ApplicationTest
class SystemUserPowersTest {

    private final Api api;
    private final Firms firms;
    private final JdbcClient jdbc;
    private final Party firm;
    private final String leader;
    private final String vendor;

    @Autowired
    SystemUserPowersTest(@Value("${server.port}") int port, AutowireCapableBeanFactory beans, JdbcClient jdbc) {
        api = new Api(port);
        firms = beans.createBean(Firms.class);
        this.jdbc = jdbc;
        firm = firms.firm();
        leader = firms.token(firm, "DAGL");
        vendor = api.token(Api.SMARTCLOUD, SystemBody.WRITE);
    }

    @Test
    void aSystemThatAsksForNothingGetsNoUser() {
        SystemBody system = SystemBody.sample().with("\"rights\":[]").registered(api, vendor);

        assertRefused(firms.create(firm, leader, system), 400, "AUTH-00059");
    }

    @Test
    void aRightToNothingCannotBeGiven() {
        SystemBody system =
                SystemBody.sample().with("\"rights\":[{\"resource\":[]}]").registered(api, vendor);

        assertRefused(firms.create(firm, leader, system), 400, "AUTH-00001");
    }

    @Test
    void aPackageForClientsCannotBeGiven() {
        SystemBody system = SystemBody.sample()
                .with("\"isVisible\":false,\"accessPackages\":" + Ask.packages("skatt-naering", "ansvarlig-revisor"))
                .registered(api, vendor);
        jdbc.sql("update systemtilgang.registered_system set is_visible = true where system_id = ?")
                .param(system.id())
                .update();

        Answer answer = firms.create(firm, leader, system);

        assertRefused(answer, 400, "AUTH-00064");
        assertThat(answer.json().path("NotDelegablePackages").asText())
                .isEqualTo("urn:altinn:accesspackage:ansvarlig-revisor");
    }

    @Test
    void eachThingThatThePersonCannotPassOnIsNamed() {
        SystemBody system = SystemBody.sample()
                .with("\"accessPackages\":" + Ask.packages("skatt-naering", "tilgangsstyrer"))
                .registered(api, vendor);
        Stored before = Stored.now(jdbc);

        Answer answer = firms.create(firm, firms.token(firm, "ADMAI"), system);

        assertRefused(answer, 403, "AUTH-00016");
        assertThat(answer.json().path("delegationReasons"))
                .extracting(it -> it.path("type").asText() + " " + it.path("id").asText() + " "
                        + it.path("codes").path(0).asText())
                .containsExactly(
                        "resource ske-krav-og-betalinger MissingRoleAccess",
                        "package urn:altinn:accesspackage:skatt-naering MissingPackageAccess");
        assertThat(Stored.now(jdbc)).isEqualTo(before);
    }
}

package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static no.systemtilgang.systemuser.GivenClients.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import no.systemtilgang.ApplicationTest;
import no.systemtilgang.systemuser.Clients;
import no.systemtilgang.systemuser.GivenClients;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Defects of the peer that are not copied ({@code facts/altinn-api.md} §15). */
@ApplicationTest
class ClientDefectsTest {

    private final Api api;
    private final GivenClients given;
    private final Clients clients;

    @Autowired
    ClientDefectsTest(@Value("${server.port}") int port, Clients clients, AutowireCapableBeanFactory beans) {
        this.api = new Api(port);
        this.clients = clients;
        this.given = beans.createBean(GivenClients.class);
    }

    @Test
    void defect4RemovingAClientChecksThePartyAndTheSystemUser() {
        ClientFirm firm = new ClientFirm(api, given, AUDITOR);
        ClientFirm intruder = new ClientFirm(api, given, AUDITOR);
        firm.add(firm.clientUuid());
        String removal = firm.agent.id() + "/client?client=" + firm.clientUuid();

        assertRefused(intruder.send("DELETE", removal), 403, "AUTH-00024");
        assertRefused(intruder.send("DELETE", removal + "&provider=" + firm.uuid()), 403, "SYS-00403");
        assertRefused(firm.send("DELETE", removal, intruder.token), 403, "SYS-00403");
        assertRefused(
                intruder.send("DELETE", intruder.agent.id() + "/client?client=" + firm.clientUuid()),
                400,
                "AUTH-00031");
        assertThat(clients.has(firm.agent.id(), firm.client)).isTrue();

        assertThat(firm.send("DELETE", removal).status()).isEqualTo(200);
        assertThat(clients.has(firm.agent.id(), firm.client)).isFalse();
    }
}

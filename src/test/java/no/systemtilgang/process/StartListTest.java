package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What people can start in Tasklist: what they have the capability for somewhere, and nothing else. */
class StartListTest extends Story {

    @Autowired
    StartListTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    @Test
    void aClientAdministratorMayStartClientAdministration() {
        assertThat(startList(given.person(given.organisation(), "KLADM"))).contains("Klientadministrasjon");
    }

    @Test
    void anAccessManagerMayNot() {
        Actor.Person manager = given.person(given.organisation(), "ADMAI");

        assertThat(startList(manager)).doesNotContain("Klientadministrasjon");
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> acting.as(
                        manager,
                        () -> engine.getRuntimeService()
                                .startProcessInstanceByKey(
                                        ClientAdministrationProcess.KEY,
                                        Map.of("systemUserId", UUID.randomUUID().toString()))));
    }

    @Test
    void nobodyStartsTheProcessesOfVendors() {
        assertThat(startList(given.person(given.organisation(), "DAGL")))
                .doesNotContain("Forespørsel om systemtilgang", "Endring av systemtilgang");
    }

    private List<String> startList(Actor.Person person) {
        return acting.as(
                person,
                () -> engine
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .active()
                        .startableInTasklist()
                        .startablePermissionCheck()
                        .list()
                        .stream()
                        .map(ProcessDefinition::getName)
                        .toList());
    }
}

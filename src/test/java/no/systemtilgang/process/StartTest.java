package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.register.Powers;
import no.systemtilgang.request.NewRequest;
import no.systemtilgang.request.Request;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class StartTest extends Story {

    @Autowired
    StartTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    @Test
    void nobodyStartsBehindTheUserTask() {
        NewRequest asked = given.ownRequest(given.organisation(), Given.CLAIMS);
        long before = instances();

        for (Actor actor : List.of(Given.SMARTCLOUD, new Actor.Person("prosess.eier"), new Actor.Service())) {
            assertThatExceptionOfType(AuthorizationException.class)
                    .isThrownBy(() -> acting.as(actor, () -> startAt("create-system-user", asked)));
        }
        assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> startAt("request-received", asked));

        assertThat(instances()).isEqualTo(before);
        assertThat(traces.requests(asked)).isZero();
    }

    @Test
    void onlyAVendorStarts() {
        NewRequest asked = given.ownRequest(given.organisation(), Given.CLAIMS);

        for (String person : List.of("stadig.konsert", "prosess.eier")) {
            assertThatExceptionOfType(AuthorizationException.class)
                    .isThrownBy(() -> acting.as(new Actor.Person(person), () -> start(RequestVariables.of(asked))));
        }
        assertThatThrownBy(() -> start(RequestVariables.of(asked))).isInstanceOf(IllegalStateException.class);

        assertThat(traces.requests(asked)).isZero();
    }

    @Test
    void aVendorStartsNoOtherProcess() {
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> acting.as(
                        Given.SMARTCLOUD,
                        () -> engine.getRuntimeService().startProcessInstanceByKey(ClientAdministrationProcess.KEY)));
    }

    @Test
    void rightsLongerThanTheEnginesColumnAreStoredInOurRowOnly() {
        Powers many = Given.rights(IntStream.range(0, 100)
                .mapToObj(i -> "ske-krav-og-betalinger-nummer-" + i)
                .toArray(String[]::new));
        NewRequest asked = given.ownRequest(given.organisation(), many);
        Map<String, Object> variables = new HashMap<>();
        RequestVariables.of(asked).forEach(variables::put);
        assertThat((String) variables.get("rights")).hasSizeGreaterThan(4000);

        ProcessInstance instance = acting.as(Given.SMARTCLOUD, () -> start(variables));

        Request request = requests.get(UUID.fromString(instance.getBusinessKey()));
        assertThat(request.powers()).isEqualTo(many);
        assertStillWaits(request);
    }

    private ProcessInstance start(Map<String, Object> variables) {
        return engine.getRuntimeService().startProcessInstanceByKey(SystemUserRequestProcess.KEY, variables);
    }

    private ProcessInstance startAt(String activity, NewRequest asked) {
        return engine.getRuntimeService()
                .createProcessInstanceByKey(SystemUserRequestProcess.KEY)
                .setVariables(RequestVariables.of(asked))
                .startBeforeActivity(activity)
                .execute();
    }

    private long instances() {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().count();
    }
}

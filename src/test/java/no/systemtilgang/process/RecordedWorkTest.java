package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.systemtilgang.audit.Origin;
import no.systemtilgang.identity.Actor;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What is done in the background is on record with the click that began it, and what an owner runs again, too. */
class RecordedWorkTest extends ClientStory {

    private static final Origin CLICK =
            new Origin("192.0.2.17", UUID.randomUUID().toString());

    @Autowired
    RecordedWorkTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    @Test
    void clientsThatAreAddedInTheBackgroundComeFromTheClickThatBeganIt() {
        List<String> all = clientsOfTheFirm(MANY);
        CLICK.during(() -> startedBatch(all));
        assertThat(Origin.current()).isEqualTo(new Origin(null, null));
        assertThat(batchOrigin()).isEqualTo(CLICK);

        runAllJobs();

        assertThat(jdbc.sql("""
                        select distinct concat_ws(' ', action, person_id, address, correlation_id)
                        from systemtilgang.audit_record where subject_id = ?""").param(agent.id()).query(String.class).list())
                .containsExactly("CLIENT_ADDED %s 192.0.2.17 %s".formatted(administrator.id(), CLICK.correlationId()));
        assertThat(Origin.current()).isEqualTo(new Origin(null, null));
    }

    @Test
    void theAddressIsForgottenWhenTheWorkIsDone() {
        CLICK.during(() -> startedBatch(clientsOfTheFirm(MANY)));

        runAllJobs();

        assertThat(batchOrigin()).isEqualTo(new Origin(null, CLICK.correlationId()));
    }

    @Test
    void anOwnersRetryIsOnRecord() {
        startedBatch(clientsOfTheFirm(MANY));
        String job = jobs().get(0).getId();
        engine.getManagementService().setJobRetries(job, 0);
        Actor.Person owner = new Actor.Person("prosess.eier");

        acting.as(owner, () -> {
            engine.getManagementService().setJobRetries(job, 3);
            return null;
        });

        assertThat(jdbc.sql("""
                        select concat_ws(' ', action, person_id, role, party_org_no, details -> 'changes' ->> 'retries',
                            details ->> 'job')
                        from systemtilgang.audit_record where subject_id = ?""").param(agent.id()).query(String.class).list())
                .containsExactly("PROCESS_RETRIED prosess.eier process-owner " + firm + " 3 " + job);
        runAllJobs();
    }

    private Origin batchOrigin() {
        return jdbc.sql("select address, correlation_id from systemtilgang.client_batch where system_user_id = ?")
                .param(agent.id())
                .query(Origin.class)
                .single();
    }
}

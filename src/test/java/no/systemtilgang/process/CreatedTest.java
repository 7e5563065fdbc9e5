package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.register.Powers;
import no.systemtilgang.systemuser.SystemUser;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The ways in which what somebody has begun to create comes to its end. */
class CreatedTest extends CreationStory {

    private static final Duration THIRTY_DAYS = Duration.ofDays(30);

    @Autowired
    CreatedTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    @Test
    void whatIsConfirmedIsCreatedAsItWasShown() {
        UUID id = creating.open(leader, orgNo, system);
        assertWaits(id);
        assertThat(tasks.getIdentityLinksForTask(traces.task(id).getId()))
                .singleElement()
                .satisfies(it -> assertThat(it.getGroupId()).isEqualTo(orgNo + "-tilgangsstyrer"));

        creating.answer(leader, id, "create");

        assertEnded(id, Pathways.CREATION_CONFIRMED);
        SystemUser user = systemUsers.get(id);
        assertThat(user.powers()).isEqualTo(Given.CLAIMS);
        assertThat(user.integrationTitle()).isEqualTo("Valgbart prøvesystem");
        assertThat(user.externalRef()).isEqualTo(orgNo);
        assertThat(user.createdBy()).isEqualTo(leader.id());
        assertThat(user.isForClients()).isFalse();
        assertThat(traces.audit(id)).containsExactly("SYSTEM_USER_CREATED");
    }

    @Test
    void tasklistStartsAndCompletesTheSame() {
        ProcessInstance instance = start(leader);
        UUID id = UUID.fromString(instance.getBusinessKey());
        assertWaits(id);

        complete(leader, id, Map.of("decision", "create"));

        assertEnded(id, Pathways.CREATION_CONFIRMED);
        assertThat(systemUsers.get(id).partyOrgNo()).isEqualTo(orgNo);
    }

    @Test
    void whatIsCancelledLeavesNothing() {
        UUID id = creating.open(leader, orgNo, system);

        creating.answer(leader, id, "cancel");

        assertEnded(id, Pathways.CREATION_CANCELLED);
        assertThat(systemUsers.find(id)).isEmpty();
        assertThat(traces.audit(id)).isEmpty();
        assertThat(creating.open(leader, orgNo, system)).isNotEqualTo(id);
    }

    @Test
    void whatNobodyConfirmsEndsByItself() {
        UUID id = creating.open(leader, orgNo, system);

        sweepAfter(THIRTY_DAYS.minusMinutes(1));
        assertWaits(id);
        sweepAfter(THIRTY_DAYS.plusMinutes(1));

        assertEnded(id, Pathways.CREATION_LEFT_OPEN);
        assertThat(systemUsers.find(id)).isEmpty();
    }

    @Test
    void whoBeginsTheSameAgainComesBackToIt() {
        UUID id = creating.open(leader, orgNo, system);

        assertThat(creating.open(leader, orgNo, system)).isEqualTo(id);
        ProcessInstance again = start(leader);

        assertThat(again.isEnded()).isTrue();
        assertThat(again.getBusinessKey()).isEqualTo(id.toString());
        assertThat(traces.path(again.getId())).isEqualTo(Pathways.CREATION_ALREADY_BEGUN);
        assertThat(open()).isEqualTo(1);
        assertWaits(id);
    }

    @Test
    void ofTwoClicksAtOnceBothComeToTheSame() {
        List<UUID> ids = Together.all(2, () -> creating.open(leader, orgNo, system));

        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        assertThat(open()).isEqualTo(1);
        assertThat(traces.task(ids.get(0))).isNotNull();
    }

    @Test
    void eachPersonAndEachOrganisationHasItsOwn() {
        Actor.Person other = given.person(orgNo, "DAGL");
        String elsewhere = given.organisation();
        given.give(leader, elsewhere, "DAGL");

        assertThat(List.of(
                        creating.open(leader, orgNo, system),
                        creating.open(other, orgNo, system),
                        creating.open(leader, elsewhere, system),
                        creating.open(leader, orgNo, given.visibleSystem(Given.CLAIMS))))
                .doesNotHaveDuplicates();
    }

    @Test
    void anyManagerOfTheOrganisationConfirmsIt() {
        UUID id = creating.open(given.person(orgNo, "ADMAI"), orgNo, system);

        creating.answer(leader, id, "create");

        assertThat(systemUsers.get(id).createdBy()).isEqualTo(leader.id());
    }

    @Test
    void whatTheVendorAddsMeanwhileIsNotGiven() {
        UUID id = creating.open(leader, orgNo, system);
        given.registerVisible(system, Given.rights("ske-krav-og-betalinger", "ske-krav-og-betalinger-2"));

        creating.answer(leader, id, "create");

        assertThat(systemUsers.get(id).powers()).isEqualTo(Given.CLAIMS);
    }

    @Test
    void whoBeginsAgainAfterAChangeIsShownTheChange() {
        UUID former = creating.open(leader, orgNo, system);
        Powers more = Given.rights("ske-krav-og-betalinger", "ske-krav-og-betalinger-2");
        given.registerVisible(system, more);

        UUID id = creating.open(leader, orgNo, system);

        assertThat(id).isNotEqualTo(former);
        assertEnded(former, Pathways.CREATION_CANCELLED);
        creating.answer(leader, id, "create");
        assertThat(systemUsers.get(id).powers()).isEqualTo(more);
    }
}

package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What is not begun, and what is not created and stays open. */
class CreationRefusedTest extends CreationStory {

    @Autowired
    CreationRefusedTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    @Test
    void onlyWhoManagesTheAccessesBegins() {
        for (Actor.Person person : List.of(
                given.person(orgNo, "KLADM"),
                given.person(orgNo, "ANSATT"),
                given.person(given.organisation(), "DAGL"))) {
            assertThat(refusal(() -> creating.open(person, orgNo, system))).isEqualTo(Code.FORBIDDEN);
        }
        assertThat(refusal(() -> creating.open(leader, Given.unusedNumber(), system)))
                .isEqualTo(Code.FORBIDDEN);
        assertThat(open()).isZero();
    }

    @Test
    void onlyASystemThatCanBeChosenIsChosen() {
        String hidden = given.system(Given.CLAIMS);
        String deleted = given.visibleSystem(Given.CLAIMS);
        delete(deleted);

        for (String id : List.of(hidden, deleted, "991825827_nothing")) {
            assertThat(refusal(() -> creating.open(leader, orgNo, id))).isEqualTo(Code.SYSTEM_NOT_FOUND);
            assertThat(refusal(() -> start(leader, Map.of("systemId", id, "partyOrgNo", orgNo))))
                    .isEqualTo(Code.SYSTEM_NOT_FOUND);
        }
        String empty = given.visibleSystem(Given.rights());
        assertThat(refusal(() -> creating.open(leader, orgNo, empty))).isEqualTo(Code.NOTHING_ASKED_FOR);
        String forClients = given.visibleSystem(Given.AUDITOR);
        assertThat(refusal(() -> creating.open(leader, orgNo, forClients))).isEqualTo(Code.PACKAGE_NOT_ASSIGNABLE);
        assertThat(open()).isZero();
    }

    @Test
    void whatIsThereAlreadyIsNotBegun() {
        creation.create(leader, orgNo, system, null);

        assertThat(refusal(() -> creating.open(leader, orgNo, system))).isEqualTo(Code.SYSTEM_USER_EXISTS);
        assertThat(refusal(() -> start(leader))).isEqualTo(Code.SYSTEM_USER_EXISTS);

        assertThat(open()).isZero();
    }

    @Test
    void whoCannotPassOnAllIsToldItemByItemAndItStaysOpen() {
        Actor.Person manager = given.person(orgNo, "ADMAI");
        UUID id = creating.open(manager, orgNo, system);

        for (Problem problem : List.of(
                problem(() -> creating.answer(manager, id, "create")),
                problem(() -> complete(manager, id, Map.of("decision", "create"))))) {
            assertThat(problem.code()).isEqualTo(Code.MISSING_ROLE);
            assertThat(problem.extensions().get("delegationReasons"))
                    .asString()
                    .contains("ske-krav-og-betalinger", "Krav og betalinger", "MissingRoleAccess");
        }
        assertWaits(id);

        given.give(manager, orgNo, "DAGL");
        creating.answer(manager, id, "create");
        assertEnded(id, Pathways.CREATION_CONFIRMED);
    }

    @Test
    void aShrunkSystemIsNotGivenWhatItNoLongerHas() {
        UUID id = creating.open(leader, orgNo, system);
        given.registerVisible(system, Given.packages("skatt-naering"));

        assertThat(refusal(() -> creating.answer(leader, id, "create"))).isEqualTo(Code.RIGHT_NOT_FOUND);
        assertWaits(id);

        UUID anew = creating.open(leader, orgNo, system);
        assertEnded(id, Pathways.CREATION_CANCELLED);
        creating.answer(leader, anew, "create");
        assertThat(systemUsers.get(anew).powers()).isEqualTo(Given.packages("skatt-naering"));
    }

    @Test
    void aSystemThatIsGoneMeanwhileGetsNothingAndItCanBeCancelled() {
        UUID id = creating.open(leader, orgNo, system);
        delete(system);

        assertThat(refusal(() -> creating.answer(leader, id, "create"))).isEqualTo(Code.SYSTEM_NOT_FOUND);
        assertWaits(id);
        creating.answer(leader, id, "cancel");

        assertEnded(id, Pathways.CREATION_CANCELLED);
    }

    @Test
    void whatIsCreatedMeanwhileAtAnotherDoorIsNotCreatedTwice() {
        UUID id = creating.open(leader, orgNo, system);
        creation.create(leader, orgNo, system, null);

        assertThat(refusal(() -> creating.answer(leader, id, "create"))).isEqualTo(Code.SYSTEM_USER_EXISTS);

        assertWaits(id);
    }

    @Test
    void ofTwoWhoCreateTheSameAtOnceOneDoes() {
        Actor.Person other = given.person(orgNo, "DAGL");
        UUID first = creating.open(leader, orgNo, system);
        UUID second = creating.open(other, orgNo, system);

        List<Throwable> failures = Together.failuresOf(
                () -> creating.answer(leader, first, "create"), () -> creating.answer(other, second, "create"));

        assertThat(failures)
                .singleElement()
                .satisfies(it -> assertThat(((Problem) it).code()).isEqualTo(Code.SYSTEM_USER_EXISTS));
        assertThat(open()).isEqualTo(1);
        assertThat(systemUsers.of(List.of(orgNo))).hasSize(1);
    }

    @Test
    void aLostRoleCountsAtOnce() {
        UUID id = creating.open(leader, orgNo, system);
        given.take(leader, orgNo, "DAGL");
        given.give(leader, orgNo, "ANSATT");

        assertThat(refusal(() -> creating.answer(leader, id, "create"))).isEqualTo(Code.FORBIDDEN);
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> complete(leader, id, Map.of("decision", "create")));

        assertWaits(id);
    }

    @Test
    void whatIsNotOpenIsNotAnswered() {
        UUID id = creating.open(leader, orgNo, system);
        creating.answer(leader, id, "create");

        assertThat(refusal(() -> creating.answer(leader, id, "create"))).isEqualTo(Code.NOT_FOUND);
        assertThat(refusal(() -> creating.answer(leader, UUID.randomUUID(), "create")))
                .isEqualTo(Code.NOT_FOUND);
    }

    private void delete(String systemId) {
        jdbc.sql("update systemtilgang.registered_system set is_deleted = true where system_id = ?")
                .param(systemId)
                .update();
    }
}

package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.register.Powers;
import no.systemtilgang.request.ChangeRequest;
import no.systemtilgang.request.NewChangeRequest;
import no.systemtilgang.request.PowerChange;
import no.systemtilgang.systemuser.SystemUser;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class ChangeRefusedTest extends ChangeStory {

    @Autowired
    ChangeRefusedTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    @Test
    void eachThingThatCannotBePassedOnIsNamed() {
        SystemUser user = systemUser();
        ChangeRequest change = waitingChange(user);
        Actor.Person manager = given.person(orgNo, "ADMAI");

        Problem problem = problem(() -> changing.decide(manager, change.id(), APPROVE, null));

        assertThat(problem.code()).isEqualTo(Code.MISSING_ROLE);
        assertThat((List<?>) problem.extensions().get("delegationReasons"))
                .extracting(it -> (Object) ((Map<?, ?>) it).get("id"))
                .containsExactly(HISTORY, "urn:altinn:accesspackage:" + TAX);
        assertStillWaits(change);
    }

    @Test
    void whatIsTakenAwayNeedNotBePassedOn() {
        SystemUser user = systemUser();
        ChangeRequest both = submitted(asked(user, powers(List.of(HISTORY), List.of()), NOTHING))
                .request();
        approve(both);
        ChangeRequest less = submitted(asked(user, NOTHING, powers(List.of(HISTORY), List.of())))
                .request();

        changing.decide(given.person(orgNo, "ADMAI"), less.id(), APPROVE, null);

        assertThat(held(user)).isEqualTo(Given.CLAIMS);
    }

    @Test
    void theRegisterOfTodayCounts() {
        SystemUser user = systemUser();
        ChangeRequest change = waitingChange(user);

        given.register(change.systemId(), powers(List.of(CLAIMS, HISTORY), List.of()), Given.RECEIPT);
        assertThat(refusal(() -> approve(change))).isEqualTo(Code.PACKAGE_NOT_IN_SYSTEM);
        given.register(change.systemId(), powers(List.of(CLAIMS), List.of(TAX)), Given.RECEIPT);
        assertThat(refusal(() -> approve(change))).isEqualTo(Code.RIGHT_NOT_FOUND);
        jdbc.sql("update systemtilgang.registered_system set is_deleted = true where system_id = ?")
                .param(change.systemId())
                .update();
        assertThat(refusal(() -> approve(change))).isEqualTo(Code.SYSTEM_NOT_FOUND);

        assertStillWaits(change);
    }

    @Test
    void aChangeThatHasBecomeTheLastOneIsNotApproved() {
        SystemUser user = systemUser();
        approve(submitted(asked(user, powers(List.of(), List.of(TAX)), NOTHING)).request());
        ChangeRequest noRights = submitted(asked(user, NOTHING, powers(List.of(CLAIMS), List.of())))
                .request();
        ChangeRequest noPackages =
                submitted(asked(user, NOTHING, powers(List.of(), List.of(TAX)))).request();
        approve(noRights);

        assertThat(refusal(() -> approve(noPackages))).isEqualTo(Code.RIGHT_NOT_FOUND);

        assertThat(now(noPackages).isNew()).isTrue();
        assertThat(held(user)).isEqualTo(powers(List.of(), List.of(TAX)));
    }

    @Test
    void aSystemUserThatIsGoneIsNotChanged() {
        SystemUser user = systemUser();
        ChangeRequest change = waitingChange(user);
        jdbc.sql("update systemtilgang.system_user set is_deleted = true where id = ?")
                .param(user.id())
                .update();

        assertThat(refusal(() -> approve(change))).isEqualTo(Code.SYSTEM_USER_NOT_FOUND);

        assertThat(now(change)).isEqualTo(change);
    }

    @Test
    void anotherVendorsSystemUserIsNotChanged() {
        NewChangeRequest asked = asked(systemUser(), powers(List.of(HISTORY), List.of()), NOTHING);

        assertThat(refusal(() -> changing.submit(Given.RIVAL, asked))).isEqualTo(Code.OTHER_VENDORS_SYSTEM_USER);

        assertThat(changes.find(asked.id())).isEmpty();
    }

    @Test
    void anIdThatNamesSomethingElseIsUsedUp() {
        SystemUser user = systemUser();
        SystemUser another = systemUser();
        PowerChange change = PowerChange.of(powers(List.of(HISTORY), List.of()), NOTHING);

        assertThat(refusal(() -> submitted(new NewChangeRequest(another.id(), user.id(), change, null))))
                .isEqualTo(Code.CORRELATION_ID_USED);

        assertThat(changes.find(another.id())).isEmpty();
    }

    @Test
    void aChangeNeedsAnIdOfItsOwn() {
        UUID id = UUID.randomUUID();
        PowerChange change = PowerChange.of(Given.CLAIMS, NOTHING);

        for (UUID[] ids : new UUID[][] {{id, id}, {null, id}, {id, null}, {new UUID(0, 0), id}, {id, new UUID(0, 0)}}) {
            assertThat(refusal(() -> new NewChangeRequest(ids[0], ids[1], change, null)))
                    .isEqualTo(Code.INVALID_INPUT);
        }
    }

    @Test
    void theSameThingIsNotBothRequiredAndUnwanted() {
        Powers both = powers(List.of(CLAIMS), List.of(TAX));

        assertThat(refusal(() -> PowerChange.of(both, powers(List.of(CLAIMS), List.of()))))
                .isEqualTo(Code.INVALID_INPUT);
        assertThat(refusal(() -> PowerChange.of(both, powers(List.of(), List.of(TAX)))))
                .isEqualTo(Code.INVALID_INPUT);
    }
}

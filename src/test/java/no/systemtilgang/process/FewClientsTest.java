package no.systemtilgang.process;

import static no.systemtilgang.process.Pathways.CLIENTS_SET_UP;
import static no.systemtilgang.process.Pathways.SET_UP_OPEN;
import static no.systemtilgang.process.Pathways.fewAdded;
import static no.systemtilgang.process.Pathways.fewNotAdded;
import static no.systemtilgang.process.Pathways.finished;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.party.OrganisationNumber;
import no.systemtilgang.problem.Code;
import no.systemtilgang.process.ClientAdministrationProcess.Outcome;
import no.systemtilgang.systemuser.NotAdded;
import no.systemtilgang.systemuser.NotAdded.Reason;
import no.systemtilgang.systemuser.SystemUser;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A set-up in which few clients at a time are chosen: they are added at once. */
class FewClientsTest extends ClientStory {

    @Autowired
    FewClientsTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    @Test
    void noneIsAddedWhenTheSetUpIsFinishedAtOnce() {
        administration.open(administrator, agent.id());
        assertWaits(SET_UP_OPEN);

        administration.finish(administrator, agent.id());

        assertEnded(CLIENTS_SET_UP);
        assertThat(added()).isEmpty();
        assertThat(givenClients.audit(agent))
                .containsExactly("CLIENT_SET_UP_FINISHED " + administrator.id() + " klientadministrator");
    }

    @Test
    void whoAddsNeedNotOpenFirst() {
        String client = clientsOfTheFirm(1).get(0);

        Outcome outcome =
                administration.add(administrator, agent.id(), List.of(" " + OrganisationNumber.formatted(client), ""));

        assertThat(outcome.batchId()).isNull();
        assertThat(outcome.added().added()).containsExactly(client);
        assertThat(added()).containsExactly(client);
        assertWaits(fewAdded(SET_UP_OPEN));
        assertThat(givenClients.audit(agent))
                .containsExactly("CLIENT_ADDED " + administrator.id() + " klientadministrator " + client);
    }

    @Test
    void twentyAreAddedAtOnceInTwoRounds() {
        List<String> chosen = clientsOfTheFirm(ClientAdministrationProcess.AT_ONCE);

        Outcome first = administration.add(administrator, agent.id(), chosen.subList(0, 12));
        Outcome second = administration.add(administrator, agent.id(), chosen);

        assertThat(first.added().added()).hasSize(12);
        assertThat(second.added().there()).containsExactlyElementsOf(chosen.subList(0, 12));
        assertThat(second.added().added()).containsExactlyElementsOf(chosen.subList(12, 20));
        assertThat(added()).containsExactlyInAnyOrderElementsOf(chosen);
        assertWaits(fewAdded(fewAdded(SET_UP_OPEN)));
        administration.finish(administrator, agent.id());
        assertEnded(finished(fewAdded(fewAdded(SET_UP_OPEN))));
    }

    @Test
    void whoCannotBeAddedIsShownUntilTheNextChoice() {
        String client = clientsOfTheFirm(1).get(0);
        String strange = given.organisation();
        String unknown = Given.unusedNumber();

        Outcome outcome = administration.add(
                administrator, agent.id(), List.of(strange, client, "312605030", unknown, "a\0b", client, strange));

        assertThat(outcome.added().added()).containsExactly(client);
        assertThat(outcome.added().there()).containsExactly(client);
        assertThat(outcome.added().notAdded())
                .extracting(NotAdded::orgNo, NotAdded::name, NotAdded::reason)
                .containsExactly(
                        tuple(strange, "PRØVENDE ORGANISASJON", Reason.NOT_A_CLIENT),
                        tuple("312605030", null, Reason.NOT_A_NUMBER),
                        tuple(unknown, null, Reason.UNKNOWN),
                        tuple("a b", null, Reason.NOT_A_NUMBER),
                        tuple(strange, "PRØVENDE ORGANISASJON", Reason.NOT_A_CLIENT));
        assertWaits(fewNotAdded(SET_UP_OPEN));
        UUID shown = administration.shownFailures(agent.id()).orElseThrow();
        assertThat(administration.failures(administrator, shown))
                .isEqualTo(outcome.added().notAdded());

        givenClients.begin(strange, firm, "REVI");
        assertThat(administration.retry(administrator, shown).added().added()).containsExactly(strange);
        administration.add(administrator, agent.id(), List.of(client));

        assertThat(administration.shownFailures(agent.id())).isEmpty();
        assertWaits(fewAdded(fewNotAdded(fewNotAdded(SET_UP_OPEN))));
    }

    @Test
    void aPackageThatIsNotGivenIsNamed() {
        String client = givenClients.client(firm, "REGN");

        Outcome outcome = administration.add(administrator, agent.id(), List.of(client));

        assertThat(outcome.added().notAdded()).singleElement().satisfies(it -> {
            assertThat(it.reason()).isEqualTo(Reason.LACKS_PACKAGES);
            assertThat(it.packages()).containsExactly("urn:altinn:accesspackage:ansvarlig-revisor");
        });
    }

    @Test
    void theTaskItselfTakesNumbersToo() {
        List<String> chosen = clientsOfTheFirm(3);
        administration.open(administrator, agent.id());

        complete(administrator, Map.of("clients", chosen.get(0) + ", " + chosen.get(1) + "\r\n;" + chosen.get(2)));

        assertThat(added()).containsExactlyInAnyOrderElementsOf(chosen);
        assertWaits(fewAdded(SET_UP_OPEN));
    }

    @Test
    void everyoneIsAddedAndNobodyMeansNoChoice() {
        List<String> all = new ArrayList<>(clientsOfTheFirm(7));
        assertThat(administration.addEveryone(administrator, agent.id()).added().added())
                .containsExactlyInAnyOrderElementsOf(all);

        Outcome again = administration.addEveryone(administrator, agent.id());

        assertThat(again.added().added()).isEmpty();
        assertWaits(fewAdded(SET_UP_OPEN));
    }

    @Test
    void clientsAreTakenBackAlsoWhileNothingWaits() {
        List<String> all = clientsOfTheFirm(5);
        administration.add(administrator, agent.id(), all);
        administration.finish(administrator, agent.id());

        assertThat(administration.remove(
                        administrator,
                        agent.id(),
                        List.of(OrganisationNumber.formatted(all.get(0)), "a\0b", all.get(1), given.organisation())))
                .containsExactlyInAnyOrder(all.get(0), all.get(1));
        assertThat(added()).containsExactlyInAnyOrderElementsOf(all.subList(2, 5));
        assertThat(administration.removeAll(administrator, agent.id()))
                .containsExactlyInAnyOrderElementsOf(all.subList(2, 5));

        assertThat(added()).isEmpty();
        assertThat(instances()).isEqualTo(1);
    }

    @Test
    void afterTheEndItCanBeOpenedAgain() {
        administration.open(administrator, agent.id());
        administration.open(administrator, agent.id());
        assertThat(instances()).isEqualTo(1);
        administration.finish(administrator, agent.id());
        administration.finish(administrator, agent.id());

        administration.open(administrator, agent.id());

        assertThat(instances()).isEqualTo(2);
        assertWaits(SET_UP_OPEN);
    }

    @Test
    void whoMayNotLearnsAndChangesNothing() {
        List<String> chosen = clientsOfTheFirm(1);
        administration.add(administrator, agent.id(), chosen);
        SystemUser own = givenClients.own(firm);
        for (Actor.Person person :
                List.of(given.person(firm, "ADMAI"), given.person(firm), given.person(given.organisation(), "DAGL"))) {
            assertThat(refusal(() -> administration.open(person, agent.id()))).isEqualTo(Code.FORBIDDEN);
            assertThat(refusal(() -> administration.add(person, agent.id(), chosen)))
                    .isEqualTo(Code.FORBIDDEN);
            assertThat(refusal(() -> administration.addEveryone(person, agent.id())))
                    .isEqualTo(Code.FORBIDDEN);
            assertThat(refusal(() -> administration.remove(person, agent.id(), chosen)))
                    .isEqualTo(Code.FORBIDDEN);
            assertThat(refusal(() -> administration.removeAll(person, agent.id())))
                    .isEqualTo(Code.FORBIDDEN);
            assertThat(refusal(() -> administration.finish(person, agent.id()))).isEqualTo(Code.FORBIDDEN);
        }
        assertThat(refusal(() -> administration.open(administrator, own.id()))).isEqualTo(Code.NOT_FOR_CLIENTS);
        assertThat(refusal(() -> administration.open(administrator, UUID.randomUUID())))
                .isEqualTo(Code.SYSTEM_USER_NOT_FOUND);
        assertThat(refusal(() -> administration.add(administrator, agent.id(), List.of(" ", "\n"))))
                .isEqualTo(Code.INVALID_INPUT);

        assertThat(added()).isEqualTo(chosen);
        assertWaits(fewAdded(SET_UP_OPEN));
    }
}

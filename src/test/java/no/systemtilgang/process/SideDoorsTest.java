package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.request.Request;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class SideDoorsTest extends Story {

    @Autowired
    SideDoorsTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    /** Something that is not an answer, however it comes. */
    static Stream<Map<String, Object>> notAnswers() {
        return Stream.of(
                Map.of(),
                Map.of("decision", ""),
                Map.of("decision", "APPROVE"),
                Map.of("decision", "approved"),
                Map.of("decision", " approve"),
                Map.of("decision", 1),
                Map.of("decision", true),
                Map.of("decision", List.of("approve")),
                Map.of("decision", "approve".getBytes(StandardCharsets.UTF_8)),
                Map.of("decision", "approve", "reason", 42),
                Map.of("decision", "approve", "reason", "a\0b"),
                Map.of("decision", "approve", "approved", true),
                Map.of("decision", "approve", "status", "Accepted"),
                Map.of("decision", "reject", "rights", "[]"),
                Map.of("reason", "approve"));
    }

    @ParameterizedTest
    @MethodSource("notAnswers")
    void onlyAnAnswerCompletesTheTask(Map<String, Object> variables) {
        String orgNo = given.organisation();
        Actor.Person leader = given.person(orgNo, "DAGL");
        Request request = ownRequest(orgNo);

        assertThat(refusal(() -> complete(leader, request, variables))).isEqualTo(Code.INVALID_INPUT);
        assertThat(refusal(() -> submitForm(leader, request, variables))).isEqualTo(Code.INVALID_INPUT);

        assertStillWaits(request);
    }

    @Test
    void anAnswerAtTheEnginesDoorIsAsGoodAsAtOurs() {
        String orgNo = given.organisation();
        Request request = ownRequest(orgNo);

        submitForm(given.person(orgNo, "DAGL"), request, Map.of("decision", APPROVE, "reason", "Ja"));

        assertEnded(request, Pathways.APPROVED);
        assertThat(now(request).decision().reason()).isEqualTo("Ja");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANSATT", "KLADM", "MEDL"})
    void aPersonWithoutAuthorityCannotDecide(String role) {
        String orgNo = given.organisation();
        Actor.Person person = given.person(orgNo, role);
        Request request = ownRequest(orgNo);

        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> complete(person, request, Map.of("decision", APPROVE)));
        assertThat(refusal(() -> approve(person, request))).isEqualTo(Code.NOT_THE_REQUESTS_PARTY);

        assertStillWaits(request);
    }

    @Test
    void anAccessManagerDoesNotDecideForClients() {
        String orgNo = given.organisation();
        Request request = clientRequest(orgNo);

        assertThat(refusal(() -> approve(given.person(orgNo, "ADMAI"), request)))
                .isEqualTo(Code.NOT_THE_AGENT_REQUESTS_PARTY);

        assertStillWaits(request);
    }

    @Test
    void anotherOrganisationsLeaderCannotDecide() {
        Request request = ownRequest(given.organisation());
        Actor.Person stranger = new Actor.Person("fremmed.leder");

        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> complete(stranger, request, Map.of("decision", APPROVE)));
        assertThat(refusal(() -> approve(stranger, request)).status()).isEqualTo(403);

        assertStillWaits(request);
    }

    @Test
    void aGroupThatTheEngineStillRemembersIsNotAuthority() {
        String orgNo = given.organisation();
        Actor.Person person = given.person(orgNo, "DAGL");
        Request request = ownRequest(orgNo);
        String taskId = traces.task(request).getId();

        given.take(person, orgNo, "DAGL");
        engine.getIdentityService().setAuthentication(person.id(), List.of(orgNo + "-tilgangsstyrer"));
        try {
            assertThat(refusal(() -> tasks.complete(taskId, Map.of("decision", APPROVE))))
                    .isEqualTo(Code.NOT_THE_REQUESTS_PARTY);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }

        assertStillWaits(request);
    }

    @Test
    void neitherTheServiceNorNobodyDecides() {
        Request request = ownRequest(given.organisation());
        String taskId = traces.task(request).getId();

        assertThat(refusal(() -> complete(new Actor.Service(), request, Map.of("decision", APPROVE))))
                .isEqualTo(Code.FORBIDDEN);
        assertThatThrownBy(() -> tasks.complete(taskId, Map.of("decision", APPROVE)))
                .isInstanceOf(IllegalStateException.class);

        assertStillWaits(request);
    }

    private void submitForm(Actor actor, Request request, Map<String, Object> variables) {
        String taskId = traces.task(request).getId();
        acting.as(actor, () -> {
            engine.getFormService().submitTaskForm(taskId, variables);
            return null;
        });
    }
}

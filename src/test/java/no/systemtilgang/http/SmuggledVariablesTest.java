package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertClientError;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody brings more into a process than it asks for: no other variable, no other type, no object, no file. */
@ApplicationTest
class SmuggledVariablesTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    /** {@code java.util.HashMap}, empty, as Java serializes it. */
    private static final String SERIALIZED =
            "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAB3CAAAABAAAAAAeA==";

    /** A variable of the name that the process asks for, but not as it asks for it. */
    private static final List<String> OTHER_TYPES = List.of(
            "{'type':'Object','value':'" + SERIALIZED
                    + "','valueInfo':{'objectTypeName':'java.util.HashMap','serializationDataFormat':'application/x-java-serialized-object'}}",
            "{'type':'Object','value':'{}','valueInfo':{'objectTypeName':'javax.naming.InitialContext','serializationDataFormat':'application/json'}}",
            "{'type':'Object','value':'<x/>','valueInfo':{'objectTypeName':'java.lang.String','serializationDataFormat':'application/xml'}}",
            "{'type':'Object','value':{'@class':'java.lang.ProcessBuilder'}}",
            "{'type':'File','value':'YXBwcm92ZQ==','valueInfo':{'filename':'decision.txt','mimetype':'text/plain'}}",
            "{'type':'Bytes','value':'YXBwcm92ZQ=='}",
            "{'type':'Json','value':'{}'}",
            "{'type':'Xml','value':'<!DOCTYPE x [<!ENTITY y SYSTEM \\\\'file:///etc/passwd\\\\'>]><x>&y;</x>'}",
            "{'type':'Date','value':'2026-01-01T00:00:00.000+0000'}",
            "{'type':'x','value':'approve'}",
            "{'type':'String','value':['approve']}",
            "{'type':'String','value':{'value':'approve'}}");

    /** A variable that the process does not ask for: named as a gate, a delegate, a variable of the engine's, or ours. */
    static final List<String> OTHER_NAMES = List.of(
            "request",
            "change",
            "client",
            "creation",
            "removal",
            "execution",
            "task",
            "authenticatedUserId",
            "createSystemUser",
            "no.systemtilgang.process.CreateSystemUser",
            "nrOfInstances",
            "loopCounter",
            "approved",
            "status",
            "approvedBy",
            "assignee",
            "businessKey",
            "${request}",
            "__proto__",
            "");

    private final Api api;
    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final Sent sent;
    private final Browser leader;

    @Autowired
    SmuggledVariablesTest(@Value("${server.port}") int port, JdbcClient jdbc, RepositoryService repository) {
        api = new Api(port);
        this.jdbc = jdbc;
        this.repository = repository;
        sent = Sent.of(api, jdbc, Ask.own());
        leader = Browser.of(api, "stadig.konsert");
    }

    @Test
    void noOtherTypeComesWithAnAnswerOrAStart() {
        for (String type : OTHER_TYPES) {
            String value = type.replace('\'', '"').replace("\\\\\"", "\\\"");
            assertAllAreRefused(type, "\"decision\":" + value, "\"systemId\":" + value);
        }
    }

    @ParameterizedTest
    @FieldSource("OTHER_NAMES")
    void noOtherVariableComesAlong(String name) {
        for (String further :
                List.of("", ",\"type\":\"String\"", ",\"local\":true", ",\"valueInfo\":{\"transient\":true}")) {
            String smuggled = "\"" + name + "\":{\"value\":\"approve\"" + further + "}";
            assertAllAreRefused(
                    smuggled,
                    "\"decision\":{\"value\":\"approve\"}," + smuggled,
                    "\"systemId\":{\"value\":\"" + Ask.OWN_SYSTEM + "\"},\"partyOrgNo\":{\"value\":\"" + Ask.APE
                            + "\"}," + smuggled);
        }
    }

    /** At every way to answer a task and to start a process, as those who may do that. */
    private void assertAllAreRefused(String what, String ofAnAnswer, String ofAStart) {
        Stored before = Stored.now(jdbc);
        String creation = ENGINE + "process-definition/" + definition("system-user-creation");
        Stream.of(
                        leader.call("POST", sent.task() + "/complete", variables(ofAnAnswer)),
                        leader.call("POST", sent.task() + "/submit-form", variables(ofAnAnswer)),
                        leader.call("POST", creation + "/start", variables(ofAStart)),
                        leader.call("POST", creation + "/submit-form", variables(ofAStart)),
                        api.post(Door.START, api.token(Api.SMARTCLOUD), variables(ofAStart)))
                .forEach(answer -> assertRefused(what, answer));
        assertThat(Stored.now(jdbc)).as(what).isEqualTo(before);
        assertThat(Stored.status(jdbc, sent.id())).as(what).isEqualTo("New");
    }

    private static void assertRefused(String what, Answer answer) {
        assertThat(answer.status())
                .as(what + " at " + answer.response().uri() + ": " + answer.body())
                .isBetween(400, 499);
        assertClientError(answer);
    }

    private String definition(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private static String variables(String variables) {
        return "{\"variables\":{" + variables + "}}";
    }
}

package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import no.systemtilgang.http.Api.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request that waits for its answer: its id, its waiting task and its process instance. */
record Sent(String id, String taskId, String instanceId) {

    /** Sends the request as SmartCloud. */
    static Sent of(Api api, JdbcClient jdbc, Ask ask) {
        Answer answer = Door.API.send(api, api.token(Api.SMARTCLOUD), ask);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String id = Door.API.id(answer);
        return jdbc.sql("""
                        select act_ru_task.id_ as task, act_ru_task.proc_inst_id_ as instance from act_ru_task
                        join act_ru_execution on act_ru_execution.id_ = act_ru_task.proc_inst_id_
                        where act_ru_execution.business_key_ = ?""")
                .param(id)
                .query((row, number) -> new Sent(id, row.getString("task"), row.getString("instance")))
                .single();
    }

    /** The page on which it is decided. */
    String page() {
        return "/systemtilgang/foresporsel/" + id;
    }

    /** The door to the vendor's receipt. */
    String receipt() {
        return "/receipt/" + id;
    }

    /** The task at the interface of Camunda's web applications. */
    String task() {
        return "/camunda/api/engine/engine/default/task/" + taskId;
    }
}

package no.systemtilgang.http;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is in the database, to show that something changed nothing. */
record Stored(
        long requests,
        long changeRequests,
        long systemUsers,
        long begun,
        long audited,
        long executions,
        long tasks,
        long variables,
        long deployed) {

    /** How many of each there are now. */
    static Stored now(JdbcClient jdbc) {
        return new Stored(
                count(jdbc, "systemtilgang.request"),
                count(jdbc, "systemtilgang.change_request"),
                count(jdbc, "systemtilgang.system_user where not is_deleted"),
                count(jdbc, "systemtilgang.system_user_creation") + count(jdbc, "systemtilgang.system_user_removal"),
                count(jdbc, "systemtilgang.audit_event"),
                count(jdbc, "act_ru_execution"),
                count(jdbc, "act_ru_task"),
                count(jdbc, "act_ru_variable"),
                count(jdbc, "act_re_deployment"));
    }

    /** A request's status. */
    static String status(JdbcClient jdbc, String id) {
        return jdbc.sql("select status from systemtilgang.request where id = ?")
                .param(UUID.fromString(id))
                .query(String.class)
                .single();
    }

    /** How many requests of SmartCloud have this reference. */
    static long withReference(JdbcClient jdbc, String externalRef) {
        return jdbc.sql("select count(*) from systemtilgang.request where external_ref = ?")
                .param(externalRef)
                .query(Long.class)
                .single();
    }

    /** How many running processes, of any kind, are about a request. */
    static long instances(JdbcClient jdbc, String id) {
        return jdbc.sql("select count(*) from act_ru_execution where business_key_ = ? and parent_id_ is null")
                .param(id)
                .query(Long.class)
                .single();
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}

package no.systemtilgang.browser;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the database. */
record Rows(JdbcClient jdbc) {

    /** The request that a vendor sent with this reference. */
    UUID requestWithReference(String externalRef) {
        return jdbc.sql("select id from systemtilgang.request where external_ref = ?")
                .param(externalRef)
                .query(UUID.class)
                .single();
    }

    /** The reference by which the vendor knows a request. */
    String referenceOf(UUID requestId) {
        return jdbc.sql("select external_ref from systemtilgang.request where id = ?")
                .param(requestId)
                .query(String.class)
                .single();
    }

    String statusOf(UUID requestId) {
        return jdbc.sql("select status from systemtilgang.request where id = ?")
                .param(requestId)
                .query(String.class)
                .single();
    }

    String reasonOf(UUID requestId) {
        return jdbc.sql("select reason from systemtilgang.request where id = ?")
                .param(requestId)
                .query(String.class)
                .single();
    }

    /** The rights and packages of the system user with this id, as JSON; none when there is no such system user. */
    List<String> powersOf(UUID systemUserId) {
        return jdbc.sql("""
                        select rights::text || access_packages::text from systemtilgang.system_user where id = ?""").param(systemUserId).query(String.class).list();
    }

    /** The numbers of the clients that a system user acts for, in order. */
    List<String> clientsOf(UUID systemUserId) {
        return jdbc.sql("""
                        select client_org_no from systemtilgang.system_user_client
                        where system_user_id = ? order by client_org_no""").param(systemUserId).query(String.class).list();
    }

    /** What a person did with a request or system user, in order. */
    List<String> deedsOf(Person person, UUID subjectId) {
        return jdbc.sql("""
                        select action from systemtilgang.audit_record
                        where subject_id = ? and person_id = ? order by id""")
                .param(subjectId)
                .param(person.id())
                .query(String.class)
                .list();
    }

    /** The one thing that a person has begun to create. */
    UUID begunBy(Person person) {
        return jdbc.sql("select id from systemtilgang.system_user_creation where person_id = ?")
                .param(person.id())
                .query(UUID.class)
                .single();
    }

    /** The open tasks of a request, its client set-up included. */
    List<String> tasksOf(UUID requestId) {
        return jdbc.sql("""
                        select task.id_ from act_ru_task task join act_ru_execution instance on instance.id_ = task.proc_inst_id_
                        where instance.business_key_ = ?""").param(requestId.toString()).query(String.class).list();
    }

    /** The instances that still run for a request. */
    List<String> instancesOf(UUID requestId) {
        return jdbc.sql("select id_ from act_ru_execution where business_key_ = ? order by super_exec_ nulls first")
                .param(requestId.toString())
                .query(String.class)
                .list();
    }
}

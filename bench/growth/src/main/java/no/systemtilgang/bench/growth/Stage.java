package no.systemtilgang.bench.growth;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import no.systemtilgang.bench.kit.Running;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product, running on the database of one scale, with everybody who calls it. */
final class Stage implements AutoCloseable {

    private static final int DRAWN = 2_000;

    final long scale;
    final JdbcClient jdbc;
    final Running product;

    /** Persons: with three tasks, with 3,000, who decides what is asked for, of the firm, who acts for 3,000. */
    final Web few;

    final Web many;
    final Web work;
    final Web firm;
    final Web office;

    /** Programs: the vendor, a service that asks what a system user may, the register that follows the changes. */
    final Web vendor;

    final Web service;
    final Web register;

    final String workOrgNo;
    /** The page of a system user for 5,000 clients. */
    final String agentPage;

    final List<UUID> requests;
    final List<Map.Entry<UUID, String>> clients;
    final List<String> addable;
    final List<UUID> removable;
    final List<UUID> removableAgents;
    final List<UUID> waitingForMany;
    final String filter;

    private final Random random = new Random(7);
    private final AtomicLong numbers = new AtomicLong(System.currentTimeMillis());

    Stage(Path jar, Server server, long scale, Path logs) {
        this.scale = scale;
        String database = Fill.database(scale);
        jdbc = server.jdbc(database);
        product = Trial.start(jar, server, database, logs, Map.of());
        String base = product.base();
        workOrgNo = orgNo(3);
        few = Web.person(base, "growth.few", orgNo(1));
        many = Web.person(base, "growth.many", orgNo(2));
        work = Web.person(base, "growth.work", workOrgNo);
        firm = Web.person(base, "growth.firm", orgNo(4));
        office = Web.person(base, "growth.office", workOrgNo);
        vendor = Web.program(
                base, Sample.VENDOR, Sample.READ, Sample.WRITE, "altinn:authentication/systemregister.write");
        service = Web.program(base, Sample.VENDOR, "altinn:authorization/authorize");
        register = Web.program(base, Sample.VENDOR, "altinn:authentication/systemuser.admin");
        requests = ids("select id from systemtilgang.request where status = 'New' and vendor_org_no = '" + Sample.VENDOR
                + "' order by md5(id::text) limit " + DRAWN);
        clients = jdbc.sql("""
                        select system_user_id, client_org_no from systemtilgang.system_user_client tablesample system (1)
                        order by md5(id::text) limit\s""" + DRAWN)
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        UUID agent = ids("select id from growth.agent where external_ref = 'measured'")
                .get(0);
        agentPage = "/systemtilgang/" + agent;
        addable = jdbc.sql("""
                        select org_no from growth.org where i between 5 and 10004 and not exists (
                            select from systemtilgang.system_user_client
                            where system_user_id = ? and client_org_no = org_no) order by i limit 100""").param(agent).query(String.class).list();
        removable =
                ids("select id from systemtilgang.system_user where not is_deleted and external_ref like 'ref-%-gone'");
        removableAgents =
                ids("select id from systemtilgang.system_user where not is_deleted and external_ref like 'removed-%'");
        waitingForMany =
                ids("select id from systemtilgang.request where status = 'New' and party_org_no = '" + orgNo(2) + "'");
        filter = jdbc.sql("select id_ from act_ru_filter where name_ = 'Mine oppgaver'")
                .query(String.class)
                .single();
    }

    private List<UUID> ids(String sql) {
        return new ArrayList<>(jdbc.sql(sql).query(UUID.class).list());
    }

    private String orgNo(int i) {
        return jdbc.sql("select org_no from growth.org where i = ?")
                .param(i)
                .query(String.class)
                .single();
    }

    <T> T anyOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Each time another one; there are enough for a run. */
    <T> T next(List<T> list) {
        return list.remove(list.size() - 1);
    }

    String freshReference() {
        return "measured-" + numbers.incrementAndGet();
    }

    /** The task in which a request waits. */
    String taskOf(UUID request) {
        return jdbc.sql("""
                        select task.id_ from systemtilgang.request
                        join act_ru_task as task on proc_inst_id_ = process_instance_id where id = ?""").param(request).query(String.class).single();
    }

    @Override
    public void close() {
        product.close();
    }
}

package no.systemtilgang.browser;

import java.util.List;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.party.Person;
import no.systemtilgang.process.ChangeRequestProcess;
import no.systemtilgang.process.ClientAdministrationProcess;
import no.systemtilgang.process.Given;
import no.systemtilgang.process.SystemUserRequestProcess;
import no.systemtilgang.register.Powers;
import no.systemtilgang.request.NewChangeRequest;
import no.systemtilgang.request.NewRequest;
import no.systemtilgang.request.PowerChange;
import no.systemtilgang.request.UserType;
import no.systemtilgang.systemuser.GivenClients;
import no.systemtilgang.systemuser.SystemUser;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organisation of a test's own, its people, and all that its pages can show. */
final class Office {

    /** The longest name, in one word. */
    static final String LONG = "LANGT".repeat(51);

    private static final Powers MORE = new Powers(
            Given.rights("ske-krav-og-betalinger", "ske-krav-og-betalinger-2").rights(),
            Given.packages("skatt-naering").accessPackages());

    final String orgNo;
    final Actor.Person leader;

    /** Sets up what the organisation has. */
    final GivenClients has;

    private final Given given;
    private final PartyChanges parties;
    private final SystemUserRequestProcess requests;
    private final ChangeRequestProcess changes;
    private final ClientAdministrationProcess clients;
    private final JdbcClient jdbc;

    Office(ApplicationContext context, String name) {
        var beans = context.getAutowireCapableBeanFactory();
        has = beans.createBean(GivenClients.class);
        given = beans.createBean(Given.class);
        parties = context.getBean(PartyChanges.class);
        requests = context.getBean(SystemUserRequestProcess.class);
        changes = context.getBean(ChangeRequestProcess.class);
        clients = context.getBean(ClientAdministrationProcess.class);
        jdbc = context.getBean(JdbcClient.class);
        orgNo = has.organisation(name);
        leader = person("DAGL");
    }

    Actor.Person person(String role) {
        Actor.Person person = given.person(orgNo, role);
        parties.record(new Person(person.id(), "PRØVENDE " + role));
        return person;
    }

    void give(Actor.Person person, String role) {
        given.give(person, orgNo, role);
    }

    /** A request that waits, with no address of a receipt of the vendor's. */
    UUID asked(Powers powers) {
        return asked(UserType.STANDARD, powers);
    }

    UUID askedForClients() {
        return asked(UserType.AGENT, Given.AUDITOR);
    }

    private UUID asked(UserType type, Powers powers) {
        return requests.submit(
                        Given.SMARTCLOUD,
                        new NewRequest(
                                type,
                                given.system(powers),
                                orgNo,
                                UUID.randomUUID().toString(),
                                null,
                                powers,
                                null))
                .request()
                .id();
    }

    /** The request, decided with a reason. */
    UUID decided(UUID request, String decision) {
        requests.decide(leader, request, decision, "Avtalt med styret.");
        return request;
    }

    UUID escalated(UUID request) {
        requests.escalate(person("ANSATT"), request);
        return request;
    }

    /** A change that waits: a service and a package come, a service goes. */
    UUID change() {
        UUID user = decided(asked(MORE), "approve");
        jdbc.sql("update systemtilgang.system_user set rights = ?::jsonb, access_packages = '[]' where id = ?")
                .params(Given.CLAIMS.rightsJson(), user)
                .update();
        UUID id = UUID.randomUUID();
        PowerChange change = PowerChange.of(
                new Powers(Given.rights("ske-krav-og-betalinger-2").rights(), MORE.accessPackages()), Given.CLAIMS);
        changes.submit(Given.SMARTCLOUD, new NewChangeRequest(id, user, change, null));
        return id;
    }

    UUID decidedChange(UUID change, String decision) {
        changes.decide(leader, change, decision, "Avtalt med styret.");
        return change;
    }

    /** Its time is out, and nobody has answered. */
    UUID expired(String table, UUID id) {
        jdbc.sql("update systemtilgang." + table + " set status = 'Timedout' where id = ?")
                .param(id)
                .update();
        return id;
    }

    /** A system user for clients that has some of those that it could have. */
    SystemUser agent(int added, int further) {
        SystemUser agent = has.agent(orgNo, GivenClients.AUDITOR);
        for (int i = 0; i < added; i++) {
            add(agent, has.client(orgNo, "REVI"));
        }
        for (int i = 0; i < further; i++) {
            has.client(orgNo, "REVI");
        }
        return agent;
    }

    void add(SystemUser agent, String client) {
        clients.add(leader, agent.id(), List.of(client));
    }

    /** All that has a name gets the longest one. */
    Office lengthen() {
        has.rename(orgNo, LONG);
        for (String sql : List.of(
                "update systemtilgang.request set integration_title = :long, external_ref = left(id || :long, 255),"
                        + " reason = left(reason || repeat(:long, 4), 1000) where party_org_no = :org",
                "update systemtilgang.change_request set integration_title = :long, external_ref = left(id || :long, 255)"
                        + " where party_org_no = :org",
                "update systemtilgang.system_user set integration_title = :long, external_ref = left(id || :long, 255)"
                        + " where party_org_no = :org",
                "update systemtilgang.registered_system set name = jsonb_build_object('nb', :long, 'nn', :long, 'en', :long),"
                        + " description = jsonb_build_object('nb', :long, 'nn', :long, 'en', :long) where system_id in"
                        + " (select system_id from systemtilgang.request where party_org_no = :org)",
                "update systemtilgang.person set name = :long where person_id in"
                        + " (select person_id from systemtilgang.person_role where org_no = :org)",
                "update systemtilgang.organisation set name = :long where org_no in"
                        + " (select client_org_no from systemtilgang.client_relation where firm_org_no = :org)")) {
            jdbc.sql(sql).param("long", LONG).param("org", orgNo).update();
        }
        return this;
    }
}

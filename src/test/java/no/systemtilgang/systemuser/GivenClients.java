package no.systemtilgang.systemuser;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.party.ClientRelation;
import no.systemtilgang.party.Organisation;
import no.systemtilgang.party.OrganisationGrant;
import no.systemtilgang.party.Parties;
import no.systemtilgang.party.Party;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.process.Given;
import no.systemtilgang.register.Powers;
import no.systemtilgang.register.Systems;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets up a firm of a test's own with its system users and clients. */
public class GivenClients {

    public static final String AUDITOR = "urn:altinn:accesspackage:ansvarlig-revisor";
    public static final String PAYROLL = "urn:altinn:accesspackage:regnskapsforer-lonn";
    public static final String TAX = "urn:altinn:accesspackage:skattegrunnlag";

    private final Given given;
    private final PartyChanges changes;
    private final Parties parties;
    private final Systems systems;
    private final SystemUsers systemUsers;
    private final JdbcClient jdbc;

    GivenClients(
            AutowireCapableBeanFactory beans,
            PartyChanges changes,
            Parties parties,
            Systems systems,
            SystemUsers systemUsers,
            JdbcClient jdbc) {
        this.given = beans.createBean(Given.class);
        this.changes = changes;
        this.parties = parties;
        this.systems = systems;
        this.systemUsers = systemUsers;
        this.jdbc = jdbc;
    }

    /** A new organisation; answers its number. */
    public String organisation() {
        return given.organisation();
    }

    /** A new organisation with this name. */
    public String organisation(String name) {
        String orgNo = given.organisation();
        rename(orgNo, name);
        return orgNo;
    }

    public void rename(String orgNo, String name) {
        changes.record(new Organisation(orgNo, name));
    }

    /** A new person with a role. */
    public Actor.Person person(String orgNo, String role) {
        return given.person(orgNo, role);
    }

    /** A new client administrator of the firm, who acts now. */
    public Administrator administrator(String firm) {
        return new Administrator(person(firm, "KLADM").id(), "klientadministrator", firm, now());
    }

    /** A new system user of the firm for clients, with these packages. */
    public SystemUser agent(String firm, String... packages) {
        return systemUser(firm, "agent", Given.packages(suffixes(packages)));
    }

    /** A new system user of the firm for own use. */
    public SystemUser own(String firm) {
        return own(firm, Given.CLAIMS);
    }

    /** A new system user of the firm for own use, with these powers. */
    public SystemUser own(String firm, Powers powers) {
        return systemUser(firm, "standard", powers);
    }

    /** A new client of the firm. */
    public String client(String firm, String role) {
        String client = organisation();
        begin(client, firm, role);
        return client;
    }

    public void begin(String client, String firm, String role) {
        changes.begin(new ClientRelation(client, firm, role));
    }

    public void end(String client, String firm, String role) {
        changes.end(new ClientRelation(client, firm, role));
    }

    public void give(String client, String firm, String packageUrn) {
        changes.begin(new OrganisationGrant(client, firm, packageUrn));
    }

    public void takeBack(String client, String firm, String packageUrn) {
        changes.end(new OrganisationGrant(client, firm, packageUrn));
    }

    public Party party(String orgNo) {
        return parties.party(orgNo).orElseThrow();
    }

    /** Deletes an organisation, or brings it back. */
    public void delete(String orgNo, boolean deleted) {
        jdbc.sql("update systemtilgang.organisation set is_deleted = ? where org_no = ?")
                .params(deleted, orgNo)
                .update();
    }

    /** What happened to the clients of a system user: who did what to which, in order. */
    public List<String> audit(SystemUser user) {
        return jdbc.sql("""
                        select concat_ws(' ', action, coalesce(person_id, 'service'), role, details ->> 'client')
                        from systemtilgang.audit_record where subject_id = ? order by id""").param(user.id()).query(String.class).list();
    }

    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private SystemUser systemUser(String firm, String type, Powers powers) {
        SystemUser user = new SystemUser(
                UUID.randomUUID(),
                systems.get(given.system(powers)).internalId(),
                firm,
                UUID.randomUUID().toString(),
                "Prøve",
                type,
                powers,
                now(),
                person(firm, "DAGL").id());
        systemUsers.insert(user);
        return user;
    }

    private static String[] suffixes(String... urns) {
        return List.of(urns).stream()
                .map(it -> it.substring(it.lastIndexOf(':') + 1))
                .toArray(String[]::new);
    }
}

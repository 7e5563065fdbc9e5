package no.systemtilgang.http;

import static no.systemtilgang.systemuser.GivenClients.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.party.Party;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.party.Person;
import no.systemtilgang.process.ClientAdministrationProcess;
import no.systemtilgang.process.Given;
import no.systemtilgang.process.SystemUserCreationProcess;
import no.systemtilgang.process.SystemUserRequestProcess;
import no.systemtilgang.register.Systems;
import no.systemtilgang.systemuser.GivenClients;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organisation with one of everything that has an id, and the people to whom it belongs. */
final class Estate {

    static final String ORGANISATION = "HEMMELIG VIRKSOMHET AS";
    static final String CLIENT = "HEMMELIG KUNDE AS";
    static final String LEADER = "HEMMELIG LEDER";
    static final String REFERENCE = "hemmelig-referanse-";

    final Party party;
    final Actor.Person leader;
    final Actor.Person employee;

    final String request;
    final String clientRequest;
    final String change;
    final String changing;
    final String changeable;
    final UUID own;
    final UUID agent;
    final UUID creation;
    final UUID batch;
    final Party added;
    final Party addable;
    final String reference = REFERENCE + UUID.randomUUID();
    final String visibleSystem;
    final String creationSystem;
    final SystemBody registered;
    final String ownSystem;
    final String clientSystem;
    final String changingSystem;
    final UUID alone;
    final UUID itself;

    private final Api api;
    private final Given given;
    private final JdbcClient jdbc;

    Estate(Api api, ApplicationContext context) {
        this.api = api;
        jdbc = context.getBean(JdbcClient.class);
        var beans = context.getAutowireCapableBeanFactory();
        given = beans.createBean(Given.class);
        GivenClients has = beans.createBean(GivenClients.class);
        party = has.party(has.organisation(ORGANISATION));
        leader = person("DAGL", "KLADM", "ADMAI");
        context.getBean(PartyChanges.class).record(new Person(leader.id(), LEADER));
        employee = person("ANSATT");
        ownSystem = given.system(Given.CLAIMS);
        clientSystem = given.system(Given.AUDITOR);
        request = asked(Ask.own().text("systemId", ownSystem));
        clientRequest = asked(Ask.forClients().text("systemId", clientSystem));
        TestChanges changes =
                new TestChanges(api, context.getBean(Systems.class), context.getBean(SystemUserRequestProcess.class));
        changingSystem = systemThatMayAskForMore(context);
        changing = approved(context, changingSystem);
        changeable = approved(context, systemThatMayAskForMore(context));
        change = changes.waiting(new TestChanges.User(changing, "", ""));
        own = has.own(party.orgNo()).id();
        agent = has.agent(party.orgNo(), AUDITOR).id();
        added = client(has);
        addable = client(has);
        context.getBean(ClientAdministrationProcess.class).add(leader, agent, List.of(added.orgNo()));
        visibleSystem = given.visibleSystem(Given.CLAIMS);
        creationSystem = given.visibleSystem(Given.CLAIMS);
        creation = context.getBean(SystemUserCreationProcess.class).open(leader, party.orgNo(), creationSystem);
        batch = failedBatch();
        registered = SystemBody.sample().registered(api, api.token(Api.SMARTCLOUD, SystemBody.WRITE));
        approved(context, registered.id());
        alone = has.agent(party.orgNo(), GivenClients.TAX).id();
        itself = has.agent(party.orgNo(), GivenClients.TAX).id();
        Answer added = api.post(Firms.agentPath(party, itself) + "/self", api.personalToken(leader.id(), ""), "");
        assertThat(added.status()).as(added.body()).isEqualTo(200);
    }

    /** Somebody new with these roles here. */
    Actor.Person person(String... roles) {
        return given.person(party.orgNo(), roles);
    }

    void take(Actor.Person person, String... roles) {
        List.of(roles).forEach(role -> given.take(person, party.orgNo(), role));
    }

    /** The waiting tasks about the requests, the change and the creation. */
    List<String> tasks() {
        return jdbc.sql("""
            select task.id_ from act_ru_task task
            join act_ru_execution instance on instance.id_ = task.proc_inst_id_
            where instance.business_key_ in (:ids)\
            """)
                .param("ids", List.of(request, clientRequest, change, creation.toString()))
                .query(String.class)
                .list();
    }

    /** Whether a call speaks of anything here; the party's number stands in paths only. */
    boolean isNamedIn(Attempt attempt) {
        String said = attempt.said();
        return attempt.path().contains("/" + party.id() + "/")
                || attempt.path().endsWith("/" + party.id())
                || Stream.concat(tasks().stream(), ids()).anyMatch(said::contains);
    }

    private Stream<String> ids() {
        return Stream.of(
                        party.orgNo(),
                        party.uuid(),
                        request,
                        clientRequest,
                        change,
                        changing,
                        changeable,
                        own,
                        agent,
                        creation,
                        batch,
                        added.orgNo(),
                        added.uuid(),
                        addable.orgNo(),
                        addable.uuid(),
                        reference,
                        alone,
                        itself,
                        ownSystem,
                        clientSystem,
                        changingSystem,
                        registered.id())
                .map(Object::toString);
    }

    /** What nobody else is told. */
    List<String> secrets() {
        return List.of(
                ORGANISATION,
                CLIENT,
                LEADER,
                reference,
                party.orgNo(),
                party.uuid().toString(),
                added.orgNo(),
                added.uuid().toString(),
                leader.id());
    }

    private String asked(Ask ask) {
        Answer answer = Door.API.send(
                api,
                api.token(Api.SMARTCLOUD),
                ask.text("partyOrgNo", party.orgNo()).text("externalRef", reference));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return Door.API.id(answer);
    }

    private static String systemThatMayAskForMore(ApplicationContext context) {
        return TestSystems.register(
                context.getBean(Systems.class), List.of(Ask.RECEIPT), "skatt-naering", "ansvarlig-revisor");
    }

    /** A system user of this system; answers its id. */
    private String approved(ApplicationContext context, String system) {
        String id = asked(Ask.own().text("systemId", system));
        context.getBean(SystemUserRequestProcess.class).decide(leader, UUID.fromString(id), "approve", null);
        return id;
    }

    private Party client(GivenClients has) {
        String orgNo = has.client(party.orgNo(), "REVI");
        has.rename(orgNo, CLIENT);
        return has.party(orgNo);
    }

    /** A large choice of clients of which one could not be added. */
    private UUID failedBatch() {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
            insert into systemtilgang.client_batch (id, system_user_id, person_id, role, created, total, done, failed, state)
            values (?, ?, ?, 'klientadministrator', now(), 1, 1, 1, 'Finished')\
            """).params(id, agent, leader.id()).update();
        jdbc.sql("""
            insert into systemtilgang.client_batch_item (batch_id, position, text, org_no, outcome, reason)
            values (?, 0, ?, ?, 'Failed', 'NOT_A_CLIENT')\
            """).params(id, addable.orgNo(), addable.orgNo()).update();
        return id;
    }
}

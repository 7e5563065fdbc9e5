package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.process.ChangeRequestProcess;
import no.systemtilgang.process.Given;
import no.systemtilgang.process.SystemUserCreationProcess;
import no.systemtilgang.process.SystemUserRequestProcess;
import no.systemtilgang.register.Systems;
import no.systemtilgang.systemuser.GivenClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The headers of every page of ours, and of the data of its scripts, are graded as the public observatories do. */
@ApplicationTest
class PageGradesTest {

    private static final List<String> ROOMS = List.of("portal", "demo", "language");
    private static final String STADIG = "stadig.konsert";

    /** Each address that a controller answers GET at, how it is called here, the status, and the grade that it must get. */
    private static final String GRADES = """
            /                                         | /                                                | 302 | A+
            /systemtilgang                            | /systemtilgang                                   | 200 | A+
            /systemtilgang/foresporsler               | /systemtilgang/foresporsler                      | 200 | A+
            /systemtilgang/virksomhet                 | /systemtilgang/virksomhet                        | 200 | A+
            /systemtilgang/foresporsel/{id}           | /systemtilgang/foresporsel/#request              | 200 | A+
            /systemtilgang/foresporsel/{id}/besvart   | /systemtilgang/foresporsel/#access/besvart       | 200 | A+
            /systemtilgang/endring/{id}               | /systemtilgang/endring/#change                   | 200 | A+
            /systemtilgang/endring/{id}/besvart       | /systemtilgang/endring/#answered/besvart         | 200 | A+
            /receipt/{id}                             | /receipt/#access                                 | 200 | A+
            /systemtilgang/ny                         | /systemtilgang/ny                                | 200 | A+
            /systemtilgang/ny/{id}                    | /systemtilgang/ny/#begun                         | 200 | A+
            /systemtilgang/{id}                       | /systemtilgang/#agent                            | 200 | A+
            /systemtilgang/{id}/historikk             | /systemtilgang/#agent/historikk                  | 200 | A+
            /systemtilgang/{id}/slett                 | /systemtilgang/#agent/slett                      | 200 | A+
            /systemtilgang/{id}/fjern-alle            | /systemtilgang/#agent/fjern-alle                 | 200 | A+
            /systemtilgang/{id}/klienter              | /systemtilgang/#agent/klienter                   | 200 | A+
            /systemtilgang/{id}/klienter/liste        | /systemtilgang/#agent/klienter/liste             | 302 | A+
            /systemtilgang/{id}/klienter/jobb/{batch} | /systemtilgang/#agent/klienter/jobb/#job         | 200 | A+
            /systemtilgang/kontroll                   | /systemtilgang/kontroll                          | 403 | A+
            /systemtilgang/kontroll/sletting          | /systemtilgang/kontroll/sletting                 | 403 | A+
            /systemtilgang/lenke                      | /systemtilgang/lenke?app=tasklist&sted=/         | 302 | A+
            /systemtilgang/logg.csv                   | /systemtilgang/logg.csv                          | 200 | A+
            /systemtilgang/sprak                      | /systemtilgang/sprak?til=nb                      | 303 | A+
            /systemtilgang/api/fagsystemer            | /systemtilgang/api/fagsystemer                   | 200 | A+
            /systemtilgang/api/virksomheter           | /systemtilgang/api/virksomheter                  | 200 | A+
            /systemtilgang/api/slettbare              | /systemtilgang/api/slettbare                     | 200 | A+
            /systemtilgang/api/paabegynt              | /systemtilgang/api/paabegynt?virksomhet=1&system=1 | 404 | A+
            /systemtilgang/api/klienter               | /systemtilgang/api/klienter                      | 200 | A+
            /systemtilgang/api/klienter/{id}          | /systemtilgang/api/klienter/#agent               | 200 | A+
            /systemtilgang/api/klienter/{id}/siste    | /systemtilgang/api/klienter/#agent/siste         | 204 | A+
            /systemtilgang/api/klienter/{id}/jobb/{batch} | /systemtilgang/api/klienter/#agent/jobb/#job | 200 | A+
            /systemtilgang/api/oppgave/{taskId}       | /systemtilgang/api/oppgave/#task                 | 200 | A+
            /tilgjengelighet                          | /tilgjengelighet                                 | 200 | A+
            /login/out                                | /login/out                                       | 200 | A+
            /login/failed                             | /login/failed                                    | 403 | A+
            /login/leaving                            | /login/leaving                                   | 200 | A+
            /login/expired                            | /login/expired                                   | 200 | A+
            /demo/login                               | /demo/login                                      | 200 | A+
            /demo/party                               | /demo/party                                      | 200 | A+
            /demo/token/enterprise                    | /demo/token/enterprise?orgNo=991825827           | 200 | A+
            /demo/token/personal                      | /demo/token/personal?person=stadig.konsert       | 200 | A+
            /demo/token/systemuser                    | /demo/token/systemuser                           | 400 | A+
            /smartcloud                               | /smartcloud                                      | 200 | A+
            /smartcloud/connect                       | /smartcloud/connect                              | 302 | A+
            /smartcloud/receipt                       | /smartcloud/receipt                              | 200 | A+
            /smartcloud/krav                          | /smartcloud/krav                                 | 200 | A+
            """;

    private final Api api;
    private final AutowireCapableBeanFactory beans;
    private final JdbcClient jdbc;
    private final RequestMappingHandlerMapping mappings;
    private final OwnOffice office;
    private final String system;

    @Autowired
    PageGradesTest(
            @Value("${server.port}") int port,
            AutowireCapableBeanFactory beans,
            JdbcClient jdbc,
            RequestMappingHandlerMapping requestMappingHandlerMapping) {
        api = new Api(port);
        this.beans = beans;
        this.jdbc = jdbc;
        mappings = requestMappingHandlerMapping;
        office = new OwnOffice(api, beans, beans.getBean(PartyChanges.class), "GRADERT AS");
        system = beans.createBean(Given.class).visibleSystem(Given.CLAIMS);
    }

    /** One row of the table. */
    private record Row(String pattern, String path, int status, String letter) {

        static List<Row> all() {
            return GRADES.lines()
                    .map(it -> it.split(" *\\| *"))
                    .map(it -> new Row(it[0], it[1], Integer.parseInt(it[2]), it[3]))
                    .toList();
        }
    }

    @AfterEach
    void leave() {
        office.close();
        jdbc.sql("update systemtilgang.registered_system set is_visible = false where system_id = ?")
                .param(system)
                .update();
    }

    @Test
    void noAddressIsLeftOut() {
        List<String> answered = mappings.getHandlerMethods().entrySet().stream()
                .filter(it -> ROOMS.stream()
                        .anyMatch(room ->
                                it.getValue().getBeanType().getPackageName().equals("no.systemtilgang." + room)))
                .map(Map.Entry::getKey)
                .filter(PageGradesTest::isRead)
                .flatMap(it -> it.getPatternValues().stream())
                .distinct()
                .toList();

        assertThat(Row.all()).extracting(Row::pattern).containsExactlyInAnyOrderElementsOf(answered);
    }

    @TestFactory
    Stream<DynamicTest> everyPageHasItsGrade() {
        Browser browser = office.with(STADIG, "DAGL").actFor(office.orgNo);
        Map<String, String> ids = ids();
        return Row.all().stream()
                .map(row -> dynamicTest(row.pattern(), () -> {
                    String path = ids.entrySet().stream()
                            .reduce(row.path(), (it, id) -> it.replace(id.getKey(), id.getValue()), (a, b) -> b);
                    assertGrade(browser.get(path), row.status(), row.letter());
                }));
    }

    @Test
    void refusalsHaveTheSameGrade() {
        Browser browser = Browser.of(api, "fremmed.leder");

        assertGrade(browser.get("/systemtilgang/foresporsel/" + UUID.randomUUID()), 403, "A+");
        assertGrade(browser.get("/systemtilgang/finnes/ikke"), 404, "A+");
        assertGrade(browser.submitForged("/logout", Map.of()), 403, "A+");
        assertGrade(new Browser(api).get("/systemtilgang"), 302, "A+");
    }

    /** Its script hands over what stands behind the # of a link into Tasklist. */
    @Test
    void thePageBeforeTheLoginToTasklistHasTheSameGrade() {
        Answer page =
                api.send(api.request("/camunda/app/tasklist/default/", null).header("Sec-Fetch-Mode", "navigate"));

        assertThat(page.body()).contains("/js/kept-link.js");
        assertGrade(page, 200, "A+");
    }

    /** It has styles in its markup, which costs no more than the points for being better than needed. */
    @Test
    void swaggerUiIsWeakerInItsStylesOnly() {
        Grade grade =
                Grade.of(api.get("/swagger-ui/index.html", null).response().headers(), false);

        assertThat(grade.letter()).isEqualTo("A+");
        assertThat(grade.flaws()).containsExactly("style-src");
    }

    private static void assertGrade(Answer page, int status, String letter) {
        assertThat(page.status()).as(page.body()).isEqualTo(status);
        Grade grade = Grade.of(page.response().headers(), false);
        assertThat(grade.flaws()).isEmpty();
        assertThat(grade.letter()).isEqualTo(letter);
    }

    private Map<String, String> ids() {
        Actor.Person stadig = new Actor.Person(STADIG);
        SystemUserRequestProcess process = beans.getBean(SystemUserRequestProcess.class);
        String access = office.asked(false);
        process.decide(stadig, UUID.fromString(access), "approve", null);
        TestChanges changes = new TestChanges(api, beans.getBean(Systems.class), process);
        String answered = changes.waiting(changes.user());
        beans.getBean(ChangeRequestProcess.class).decide(stadig, UUID.fromString(answered), "reject", null);
        UUID agent = office.given.agent(office.orgNo, GivenClients.AUDITOR).id();
        office.given.client(office.orgNo, "REVI");
        Sent waiting = Sent.of(api, jdbc, Ask.own().text("partyOrgNo", office.orgNo));
        UUID begun = beans.getBean(SystemUserCreationProcess.class).open(stadig, office.orgNo, system);
        return Map.of(
                "#request", waiting.id(),
                "#task", waiting.taskId(),
                "#access", access,
                "#change", changes.waiting(changes.user()),
                "#answered", answered,
                "#agent", agent.toString(),
                "#begun", begun.toString(),
                "#job", job(agent));
    }

    /** A choice of clients that is worked off. */
    private String job(UUID agent) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into systemtilgang.client_batch (id, system_user_id, person_id, role, created, total, done, failed, state)
                        values (?, ?, ?, 'klientadministrator', now(), 1, 1, 0, 'Finished')""").params(id, agent, STADIG).update();
        return id.toString();
    }

    private static boolean isRead(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }
}

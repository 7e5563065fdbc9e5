package no.systemtilgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import no.systemtilgang.process.ClientAdministrationProcess;
import no.systemtilgang.systemuser.SystemUser;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What others have written is neither markup nor an expression to Tasklist, whose AngularJS evaluates whatever stands in
 * its own templates; nor to Cockpit.
 */
@BrowserTest
class HostileTasksTest {

    private final ApplicationContext context;
    private final ProcessEngine engine;
    private HostileOffice hostile;

    @Autowired
    HostileTasksTest(ApplicationContext context, ProcessEngine engine) {
        this.context = context;
        this.engine = engine;
    }

    @BeforeEach
    void register() {
        hostile = new HostileOffice(context);
    }

    @AfterEach
    void hide() {
        hostile.leaves();
    }

    @Test
    void theListAndTheFormOfARequestShowWhatWasTyped(Visitor leader, Rows rows) {
        UUID request = hostile.vendor.asks(hostile.office);
        leader.becomes(hostile.leader());
        Page page = leader.page();

        Tasklist.opens(leader);
        Bait.isShown(page, Bait.beginningIn("title"), Bait.SHORT);
        assertThat(page.locator(".tasks-list .task").first()).containsText(Bait.beginningIn("title"));
        Tasklist.opensTask(leader, rows.tasksOf(request).get(0))
                .reads(Bait.in("vendor"), Bait.in("name nb"), Bait.in("title"), Bait.in("party"));
        Bait.isHarmless(page);
        page.locator(".nav-tabs").getByText("Diagram").click();
        page.locator(".djs-element[data-element-id=approve]").waitFor();
        Bait.isHarmless(page);
        new Tasklist(leader).isForEverybodyAsItIs();
    }

    @Test
    void theFormOfAChangeShowsWhatWasTyped(Visitor leader, Rows rows) {
        UUID change = hostile.vendor.asksForChange(hostile.own());
        leader.becomes(hostile.leader());

        Tasklist.opensTask(leader, rows.tasksOf(change).get(0))
                .reads(Bait.in("vendor"), Bait.in("name nb"), Bait.in("title"), Bait.in("party"));

        Bait.isHarmless(leader.page());
    }

    @Test
    void theSetUpOfClientsShowsWhatWasTyped(Visitor leader, Rows rows) {
        SystemUser agent = hostile.agent();
        context.getBean(ClientAdministrationProcess.class).open(hostile.leader(), agent.id());
        leader.becomes(hostile.leader());

        Tasklist tasklist = Tasklist.opensTask(leader, rows.tasksOf(agent.id()).get(0))
                .reads(Bait.in("party"), Bait.in("added"), Bait.in("eligible"));
        Bait.isHarmless(leader.page());
        tasklist.finds(Bait.SHORT, 1).reads("«" + Bait.SHORT + "»");
        Bait.isHarmless(leader.page());
        tasklist.finds("finnes ikke " + Bait.SHORT, 0).reads("«finnes ikke " + Bait.SHORT + "»");
        Bait.isHarmless(leader.page());
    }

    @Test
    void creatingAndRemovingShowWhatWasTyped(Visitor leader) {
        leader.becomes(hostile.leader());
        Page page = leader.page();
        Tasklist tasklist = Tasklist.opens(leader).wantsToStart("Lag ny systemtilgang");
        page.locator("#search").fill("name nb: " + Bait.SHORT);
        page.locator("#search-button").click();
        page.locator("#system").selectOption(hostile.vendor.ownSystem());
        Bait.isShown(page, Bait.in("name nb"), Bait.in("vendor"), Bait.in("party"));
        tasklist.submitsTheStart();

        tasklist.reads(Bait.in("name nb"), Bait.in("vendor"), Bait.in("party"));
        Bait.isHarmless(page);
        tasklist.presses("Opprett systemtilgang")
                .isTold("#done", "Systemtilgangen " + Bait.in("name nb") + " er opprettet for " + Bait.in("party"));
        Bait.isHarmless(page);

        tasklist = Tasklist.opens(leader).wantsToStart("Slett systemtilgang");
        page.locator("#search").fill(Bait.SHORT);
        page.locator("#search-button").click();
        Bait.isShown(page, "«" + Bait.SHORT + "»");
        page.locator("#systemUser").selectOption(new SelectOption().setIndex(1));
        Bait.isShown(page, Bait.in("name nb"), Bait.in("party"));
        tasklist.submitsTheStart();
        tasklist.reads(Bait.in("name nb"), Bait.in("vendor"), Bait.in("party"));
        Bait.isHarmless(page);
        tasklist.presses("Slett systemtilgang").isTold("#done", Bait.in("name nb"));
        Bait.isHarmless(page);
    }

    @Test
    void theChoiceOfASystemUserForClientsShowsWhatWasTyped(Visitor leader) {
        hostile.office.decided(hostile.vendor.asksForClients(hostile.office), "approve");
        leader.becomes(hostile.leader());

        Tasklist.opens(leader).wantsToStart("Klientadministrasjon");

        Bait.isShown(leader.page(), Bait.in("title"), Bait.in("party"));
    }

    @Test
    void aLinkIntoTasklistIsNoExpression(Visitor leader) {
        String bait =
                "%7B%7Bconstructor.constructor('top.caught=1')()%7D%7D%3Cimg%20src=/caught%20onerror=top.caught=1%3E";
        leader.opens("/camunda/app/tasklist/default/#/?searchQuery=%5B%5D&filter=" + bait + "&detailsTab=" + bait);
        leader.page().waitForURL("**/demo/login*");
        Bait.isHarmless(leader.page());
        leader.opens("/systemtilgang/lenke?app=tasklist&sted=/?filter=" + bait);
        leader.page().waitForURL("**/demo/login*");
        leader.becomes(hostile.leader());
        leader.opens("/camunda/app/tasklist/default/#/?detailsTab=" + bait + "&sorting=" + bait);
        leader.page().locator(".start-process-action").waitFor();
        Bait.isHarmless(leader.page());
    }

    @Test
    void cockpitShowsWhatWasTyped(Visitor owner, Rows rows) {
        UUID request = hostile.vendor.asks(hostile.office);
        String instance = rows.instancesOf(request).get(0);
        String approve = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getExecutionId();
        engine.getRuntimeService().createIncident("bait", approve, Bait.in("configuration"), Bait.in("incident"));
        setBusinessKey(instance, Bait.in("key"));
        try {
            Cockpit.of(owner).seesTheTokenAt(instance, "approve");
            Page page = owner.page();
            Bait.isShown(page, Bait.in("key"));
            page.getByText("Incidents").first().click();
            Bait.isShown(page, Bait.in("incident"));
            page.getByText("User Tasks").first().click();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            Bait.isHarmless(page);
            owner.opens("/camunda/app/cockpit/default/#/process-definition/"
                    + engine.getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceId(instance)
                            .singleResult()
                            .getProcessDefinitionId()
                    + "/runtime");
            page.reload();
            Bait.isShown(page, Bait.in("key"));
        } finally {
            setBusinessKey(instance, request.toString());
        }
    }

    /** No door lets anybody choose it. */
    private void setBusinessKey(String instance, String key) {
        context.getBean(JdbcClient.class)
                .sql("update act_ru_execution set business_key_ = ? where id_ = ?")
                .params(key, instance)
                .update();
    }
}

package no.systemtilgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.systemtilgang.http.Api;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** SmartCloud asks for more than STADIG KONSERT has given it. */
@BrowserTest
class ChangeTest {

    private static final String API = "/authentication/api/v1";
    private static final String PACKAGE = "\"%s\":[{\"urn\":\"urn:altinn:accesspackage:skatt-naering\"}]";
    private static final String RIGHTS =
            "\"rights\":[{\"resource\":[{\"id\":\"urn:altinn:resource\",\"value\":\"ske-krav-og-betalinger\"}]}]";

    private final Api api;
    private final String vendor;
    private final UUID change = UUID.randomUUID();
    private UUID systemUser;

    @Autowired
    ChangeTest(@Value("${server.port}") int port) {
        api = new Api(port);
        vendor = api.token(Api.SMARTCLOUD, Api.READ + " " + Api.WRITE + " altinn:authentication/systemregister.write");
    }

    @BeforeEach
    void askForAChange() {
        String system = "991825827_endring_" + UUID.randomUUID();
        post(vendor, "/systemregister/vendor", """
                {"id":"%s","vendor":{"ID":"0192:991825827"},"name":{"nb":"SmartCloud","nn":"SmartCloud","en":"SmartCloud"},
                 "description":{"nb":"","nn":"","en":""},%s,%s,"isVisible":false}""".formatted(system, RIGHTS, PACKAGE.formatted("accessPackages")));
        Answer request = post(
                vendor,
                "/systemuser/request/vendor",
                "{\"systemId\":\"%s\",\"partyOrgNo\":\"310904473\",%s}".formatted(system, RIGHTS));
        systemUser = UUID.fromString(request.json().path("id").asText());
        post(
                api.personalToken("stadig.konsert", Api.END_USER),
                "/systemuser/request/500000/" + systemUser + "/approve",
                "");
        post(
                vendor,
                "/systemuser/changerequest/vendor?correlation-id=" + change + "&system-user-id=" + systemUser,
                "{" + PACKAGE.formatted("requiredAccessPackages") + "}");
    }

    @Test
    void theChangeIsApprovedOnItsPage(Visitor stadig, Rows rows) {
        stadig.opens("/systemtilgang/endring/" + change)
                .logsInAs(Person.STADIG_KONSERT)
                .reads("SmartCloud AS", "TILFELDIG SUBTIL APE", "Skatt næring")
                .takesAPicture("change-approve")
                .presses("Godkjenn endringen");

        stadig.page().waitForURL("**/besvart");
        stadig.takesAPicture("change-approved");
        assertThat(rows.powersOf(systemUser)).singleElement().asString().contains("skatt-naering");
    }

    @Test
    void theChangeIsApprovedInTasklist(Visitor stadig, Rows rows) {
        stadig.opens("/systemtilgang").logsInAs(Person.STADIG_KONSERT).reads("SmartCloud");

        Tasklist.opensTask(stadig, rows.tasksOf(change).get(0))
                .reads("ber om å endre en systemtilgang", "Skatt næring")
                .takesAPicture("tasklist-change")
                .isForEverybody()
                .presses("Godkjenn endringen");

        stadig.page().waitForURL("**/receipt/**");
        assertThat(rows.powersOf(systemUser)).singleElement().asString().contains("skatt-naering");
        assertThat(stadig.page().locator("main")).isVisible();
    }

    private Answer post(String token, String path, String body) {
        Answer answer = api.post(API + path, token, body);
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer;
    }
}

package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.language.Language;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.systemuser.Clients;
import no.systemtilgang.systemuser.GivenClients;
import no.systemtilgang.text.Leftovers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On a page in nynorsk or in English nothing is in bokmål but what says so. */
@ApplicationTest
class NothingInBokmalTest {

    private final Api api;
    private final JdbcClient jdbc;
    private final PartyChanges changes;
    private final Clients clients;
    private final GivenClients given;

    @Autowired
    NothingInBokmalTest(
            @Value("${server.port}") int port,
            JdbcClient jdbc,
            PartyChanges changes,
            Clients clients,
            AutowireCapableBeanFactory beans) {
        this.api = new Api(port);
        this.jdbc = jdbc;
        this.changes = changes;
        this.clients = clients;
        this.given = beans.createBean(GivenClients.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"NYNORSK", "ENGLISH"})
    void nothingIsLeftInBokmal(Language language) {
        Map<String, Answer> pages = new LinkedHashMap<>();
        Browser stadig = reader("stadig.konsert", language.tag());
        Sent own = Sent.of(api, jdbc, Ask.own().text("redirectUrl", Ask.RECEIPT));
        Sent rejected = Sent.of(api, jdbc, Ask.own());
        open(
                stadig,
                pages,
                own.page(),
                rejected.page(),
                "/systemtilgang",
                "/systemtilgang/foresporsler",
                "/tilgjengelighet");
        pages.put("no decision", stadig.submitFrom(own.page(), own.page(), Map.of("decision", "?")));
        stadig.submitFrom(own.page(), own.page(), Map.of("decision", "approve"));
        stadig.submitFrom(rejected.page(), rejected.page(), Map.of("decision", "reject"));
        open(stadig, pages, own.page() + "/besvart", rejected.page() + "/besvart", rejected.receipt(), rejected.page());
        open(
                stadig,
                pages,
                "/systemtilgang/" + own.id(),
                "/systemtilgang/" + own.id() + "/historikk",
                "/login/out",
                "/login/failed",
                "/login/failed?grunn=niva",
                "/login/failed?grunn=ukjent",
                "/login/expired");
        open(stadig, pages, "/systemtilgang/nowhere", "/systemtilgang/foresporsel/" + UUID.randomUUID(), "/nowhere");
        open(stadig, pages, "/demo/party", "/smartcloud", "/smartcloud/receipt", "/smartcloud/krav", "/demo/login");
        open(stadig, pages, "/smartcloud/krav?variant=own&orgNo=" + Ask.APE);
        open(reader("prosess.eier", language.tag()), pages, "/systemtilgang", "/systemtilgang/kontroll");
        open(
                reader("nysgjerrig.ansatt", language.tag()),
                pages,
                "/systemtilgang",
                Sent.of(api, jdbc, Ask.own()).page());
        try (DressesFirm firm = firm(language.tag())) {
            Sent clients = Sent.of(api, jdbc, Ask.forClients());
            open(
                    firm.dress,
                    pages,
                    "/systemtilgang/virksomhet",
                    clients.page(),
                    firm.page(),
                    firm.page() + "/klienter");
            pages.put("added", firm.submitAndFollow("/klienter", Map.of("bare", firm.client)));
            pages.put(
                    "pasted",
                    firm.submit("/klienter/liste", Map.of("numre", "1\n" + firm.client + "\n310904473\n310904473")));
            pages.put("none", firm.submitAndFollow("/fjern", Map.of()));
            open(firm.dress, pages, firm.page() + "/fjern-alle", firm.page() + "/historikk");
            pages.put("removed", firm.submitAndFollow("/fjern-alle", Map.of()));
        }

        assertThat(pages).allSatisfy((path, page) -> {
            assertThat(page.body()).as(path).contains("<html lang=\"" + language.tag() + "\"");
            assertThat(Leftovers.on(page.body(), language)).as(path).isEmpty();
        });
    }

    @Test
    void aPageInBokmalIsFoundToBeInBokmal() {
        assertThat(Leftovers.on(api.get("/smartcloud", null).body(), Language.ENGLISH))
                .contains("smartcloud.own.title=For egen bedrift", "smartcloud.orgno=Organisasjonsnummer");
    }

    private DressesFirm firm(String language) {
        DressesFirm firm = new DressesFirm(api, changes, clients, given);
        firm.dress.reads(language);
        return firm;
    }

    private Browser reader(String person, String language) {
        return Browser.of(api, person).reads(language);
    }

    private static void open(Browser browser, Map<String, Answer> pages, String... paths) {
        List.of(paths).forEach(path -> pages.put(path, browser.get(path)));
    }
}

package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.util.List;
import java.util.Map;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Every page is in the language that the reader chose, or else in the one that the browser prefers. */
@ApplicationTest
class LanguageTest {

    private static final String CHOICE = "/systemtilgang/sprak?til=";

    private final Api api;

    @Autowired
    LanguageTest(@Value("${server.port}") int port) {
        api = new Api(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nb-NO,nb;q=0.9,en;q=0.8 | nb",
                "no                      | nb",
                "no,en;q=0.9             | nb",
                "nn-NO,nn;q=0.9,nb;q=0.8 | nn",
                "en-GB,en;q=0.9,nb;q=0.8 | en",
                "de                      | nb",
                "sv-SE,sv;q=0.9          | nb",
                "de,en;q=0.5             | en",
                "*                       | nb",
                "%%%                     | nb"
            })
    void thePageIsInTheLanguageThatTheBrowserPrefers(String preferred, String language) {
        for (String page : List.of("/login/out", "/login/failed", "/demo/login", "/smartcloud", "/demo/party")) {
            assertThat(languageOf(reader(preferred).get(page))).as(page).isEqualTo(language);
        }
    }

    @Test
    void withoutAPreferenceThePageIsInBokmal() {
        assertThat(languageOf(new Browser(api).get("/login/out"))).isEqualTo("nb");
    }

    @Test
    void theChoiceLeadsBackToThePageAndHoldsOnEveryOther() {
        Browser reader = reader("nb");

        Answer chosen = reader.get(CHOICE + "nn&side=/smartcloud/krav?variant%3Down%26orgNo%3D310904473");

        assertThat(chosen.status()).isEqualTo(303);
        assertThat(chosen.header("Location")).isEqualTo("/smartcloud/krav?variant=own&orgNo=310904473");
        assertThat(languageOf(reader.get("/smartcloud"))).isEqualTo("nn");
        assertThat(languageOf(reader.get("/login/out"))).isEqualTo("nn");
    }

    @Test
    void theChoiceSurvivesTheLogin() {
        Browser reader = reader("nb");
        reader.get(CHOICE + "en");

        reader.logIn("stadig.konsert");

        assertThat(languageOf(reader.get("/systemtilgang"))).isEqualTo("en");
        assertThat(languageOf(reader.logOut())).isEqualTo("en");
    }

    @Test
    void theChoiceIsKeptInACookieThatNoScriptReads() {
        HttpCookie cookie = HttpCookie.parse(new Browser(api).get(CHOICE + "nn").header("Set-Cookie"))
                .get(0);

        assertThat(cookie.getName()).isEqualTo("systemtilgang.sprak");
        assertThat(cookie.getValue()).isEqualTo("nn");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(new Browser(api).get(CHOICE + "nn").header("Set-Cookie")).contains("SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "", "nn-NO", "NN", "nb;en", "%00", "%3Cb%3E"})
    void whatIsNoLanguageOfOursIsIgnored(String value) {
        Answer answer = reader("en").get(CHOICE + value + "&side=/login/out");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Set-Cookie")).doesNotContain("systemtilgang.sprak");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "\"\"", "en_GB", "-", "x y"})
    void aCookieThatNamesNoLanguageOfOursIsIgnored(String value) {
        Answer page = api.send(api.request("/login/out", null)
                .header("Accept-Language", "nn")
                .header("Cookie", "systemtilgang.sprak=" + value));

        assertThat(page.status()).isEqualTo(200);
        assertThat(languageOf(page)).isEqualTo("nn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example",
                "/%5Celsewhere.example",
                "/%09/elsewhere.example",
                "%0D%0ASet-Cookie:a=b",
                "/%0D%0ASet-Cookie:a=b",
                "javascript:alert(1)",
                "systemtilgang",
                ""
            })
    void theChoiceNeverLeadsElsewhere(String side) {
        Answer answer = reader("nb").get(CHOICE + "nn&side=" + side);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/systemtilgang");
    }

    @ParameterizedTest
    @CsvSource({
        "/smartcloud,                 /smartcloud",
        "/smartcloud/krav?variant=own, /smartcloud/krav?variant%3Down",
        "/demo/login,                 /demo/login"
    })
    void everyPageOffersTheLanguagesAndMarksItsOwn(String path, String side) {
        String link = "lang=\"xx\" hreflang=\"xx\" href=\"/systemtilgang/sprak?til=xx&amp;side=" + side + "\"";

        assertThat(reader("nn").visit(path).body())
                .contains(link.replace("xx", "nb") + ">Bokmål<")
                .contains(link.replace("xx", "nn") + " aria-current=\"true\">Nynorsk<")
                .contains(link.replace("xx", "en") + ">English<");
    }

    @Test
    void aPageThatAnsweredAFormLeadsBackToThePageWithTheForm() {
        Browser reader = reader("nb");
        String csrf = Browser.csrf(reader.get("/smartcloud"));

        Answer refused =
                reader.submit("/smartcloud/connect", csrf, Map.of("variant", "own", "orgNo", "1"), "/smartcloud?a=b");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("til=nn&amp;side=/smartcloud?a%3Db\"");
        assertThat(reader.visit("/smartcloud/connect").status()).isEqualTo(200);
    }

    @Test
    void cachesKeepTheLanguagesApart() {
        assertThat(reader("nn").get("/login/out").response().headers().allValues("Vary"))
                .contains("Accept-Language", "Cookie");
    }

    private Browser reader(String preferred) {
        return new Browser(api, preferred);
    }

    private static String languageOf(Answer page) {
        return page.body().replaceFirst("(?s).*?<html lang=\"([^\"]*)\".*", "$1");
    }
}

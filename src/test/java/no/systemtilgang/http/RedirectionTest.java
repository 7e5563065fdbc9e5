package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.process.SystemUserRequestProcess;
import no.systemtilgang.register.Systems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A browser is sent to nobody but us and the address that a vendor has registered, whichever way an address comes in. */
@ApplicationTest
class RedirectionTest {

    private static final String EVIL = "evil.example";

    /** Ways to write another host so that it looks like none, or like a registered one. */
    static final List<String> SPELLINGS = List.of(
            "//evil.example/receipt",
            "///evil.example/receipt",
            "////evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "\\/evil.example",
            "/\t/evil.example",
            "/\n/evil.example",
            "\t//evil.example",
            "http://smartcloud.example/receipt",
            "https:evil.example",
            "https:/evil.example",
            "https:\\\\evil.example",
            "https://evil.example/receipt",
            "HTTPS://EVIL.EXAMPLE/receipt",
            "hTTps://evil.example",
            "https://smartcloud.example@evil.example/receipt",
            "https://smartcloud.example:443@evil.example/receipt",
            "https://smartcloud.example%40evil.example/receipt",
            "https://smartcloud.example\\@evil.example/receipt",
            "https://evil.example\\@smartcloud.example/receipt",
            "https://smartcloud.example.evil.example/receipt",
            "https://smartcloud.example./receipt",
            "https://smartcloud.example%2eevil.example/receipt",
            "https://smartcloud.example%2fevil.example/receipt",
            "https://smartcloud.example%00.evil.example/receipt",
            "https://evil.example#https://smartcloud.example/receipt",
            "https://evil.example?https://smartcloud.example/receipt",
            "https://evil.example;smartcloud.example/receipt",
            "https://sm\u0430rtcloud.example/receipt",
            "https://smartcloud\u3002example/receipt",
            "https://smartcloud\uFF0Eexample/receipt",
            "https://smartcloud.example\uFF0F.evil.example/receipt",
            "https://\uFF53martcloud.example/receipt",
            "https://smartcloud.ex\u00ADample/receipt",
            "https://smartcloud.example:8443/receipt",
            "https://smartcloud.example:80/receipt",
            "https://smartcloud.example:00000443x/receipt",
            "https://[::ffff:10.0.0.1]/receipt",
            "https://2130706433/receipt",
            "https://smartcloud.example/receipt/../../evil",
            "https://smartcloud.example/%2e%2e/receipt",
            "https://smartcloud.example/receipt\r\nLocation: https://evil.example",
            "https://smartcloud.example/re\u2028ceipt",
            "javascript:alert(1)//https://smartcloud.example/receipt",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "vbscript:x",
            "blob:https://smartcloud.example/receipt",
            "file:///etc/passwd",
            "ftp://smartcloud.example/receipt");

    /** Those that no vendor can even register: whoever owns evil.example could register that. */
    static final List<String> NO_ADDRESSES = SPELLINGS.stream()
            .filter(it ->
                    !it.matches("(?i)https://[a-z.]*(:\\d+)?([/?#;][!-\\[\\]-~]*)?|https://\\[.*|https://\\d+/.*"))
            .toList();

    private final Api api;
    private final int port;
    private final JdbcClient jdbc;
    private final TestChanges changes;

    @Autowired
    RedirectionTest(
            @Value("${server.port}") int port, JdbcClient jdbc, Systems systems, SystemUserRequestProcess process) {
        api = new Api(port);
        this.port = port;
        this.jdbc = jdbc;
        changes = new TestChanges(api, systems, process);
    }

    @ParameterizedTest
    @FieldSource("SPELLINGS")
    void noRequestBringsAnAddressThatIsNotRegistered(String url) {
        String token = api.token(Api.SMARTCLOUD);
        Stored before = Stored.now(jdbc);

        for (Door door : Door.values()) {
            for (Ask ask : List.of(Ask.own(), Ask.forClients())) {
                Answer answer = door.send(api, token, ask.text("redirectUrl", url));
                assertThat(answer.status()).as(door + " " + answer.body()).isEqualTo(400);
            }
        }

        assertThat(Stored.now(jdbc)).isEqualTo(before);
    }

    @Test
    void noChangeRequestBringsOneEither() {
        TestChanges.User user = changes.user();
        Stored before = Stored.now(jdbc);

        for (String url : SPELLINGS) {
            String body = Ask.own()
                    .without("rights")
                    .text("redirectUrl", url)
                    .json("requiredAccessPackages", Ask.packages("skatt-naering"))
                    .body();
            assertThat(changes.post(user, java.util.UUID.randomUUID(), body).status())
                    .as(url)
                    .isEqualTo(400);
        }

        assertThat(Stored.now(jdbc)).isEqualTo(before);
    }

    @ParameterizedTest
    @FieldSource("NO_ADDRESSES")
    void noSystemRegistersWhatIsNoPlainAddress(String url) {
        SystemBody system = SystemBody.sample();
        String urls = "\"allowedRedirectUrls\":[" + com.fasterxml.jackson.databind.node.TextNode.valueOf(url) + "]";

        Answer answer = api.post(
                SystemBody.VENDOR,
                api.token(Api.SMARTCLOUD, SystemBody.WRITE),
                system.without("allowedredirecturls").with(urls).json());

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    }

    @ParameterizedTest
    @FieldSource("SPELLINGS")
    void noLinkOfOursLeadsElsewhere(String url) {
        Browser browser = new Browser(api);

        Answer chosen = browser.get("/systemtilgang/sprak?til=nn&side=" + Api.encode(url));
        assertStays(chosen.header("Location"));

        Browser stadig = Browser.of(api, "stadig.konsert");
        Answer place = stadig.get("/systemtilgang/lenke?app=tasklist&sted=" + Api.encode(url));
        assertThat(place.status()).isIn(302, 404);
        if (place.status() == 302) {
            assertThat(URI.create(place.header("Location")).getPath()).isEqualTo("/camunda/app/tasklist/default/");
            assertStays(place.header("Location"));
        }
        assertThat(stadig.get("/systemtilgang/lenke?app=" + Api.encode(url)).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/systemtilgang",
                "https://evil.example//evil.example/x",
                "https://evil.example/\\evil.example",
                "//evil.example/x",
                "javascript:alert(1)",
                "data:text/html,x"
            })
    void thePageThatAnswersAFormTrustsNoReferrer(String referrer) {
        Sent sent = Sent.of(api, jdbc, Ask.own());
        Browser browser = Browser.of(api, "stadig.konsert");
        String form = "decision=no&_csrf=" + Api.encode(Browser.csrf(browser.get(sent.page())));

        Answer answer = browser.post(sent.page(), form, "Referer", referrer);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain(EVIL, "javascript:alert", "data:text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/systemtilgang",
                "/receipt/00000000-0000-0000-0000-000000000000",
                "/camunda/app/tasklist/default/",
                "/camunda/app/tasklist",
                "/camunda",
                "/smartcloud/connect",
                "/swagger-ui.html",
                "/oauth2/authorization/login",
                "/systemtilgang/sprak?til=nn&side=/systemtilgang"
            })
    void whatACallerSaysThatWeAreCalledIsNotBelieved(String path) {
        RawHttp raw = new RawHttp(port);
        for (String headers : List.of(
                "Host: evil.example\n",
                "Host: evil.example:80\n",
                "Host: localhost:" + port + "@evil.example\n",
                "Host: localhost\nX-Forwarded-Host: evil.example\nX-Forwarded-Proto: https\nX-Forwarded-Port: 443\n",
                "Host: localhost\nForwarded: host=evil.example;proto=https\n",
                "Host: localhost\nX-Original-URL: //evil.example/\nX-Rewrite-URL: //evil.example/\n",
                "Host: localhost\nX-Forwarded-Prefix: //evil.example\n")) {
            String answer = raw.send("GET " + path + " HTTP/1.1\n" + headers + "Connection: close\n\n");

            assertThat(RawHttp.status(answer)).as(answer).isIn(302, 303, 400);
            assertThat(answer).as(path + " " + headers).doesNotContain(EVIL);
        }
        String absolute =
                raw.send("GET http://evil.example" + path + " HTTP/1.1\nHost: evil.example\nConnection: close\n\n");
        assertThat(absolute).doesNotContain(EVIL);
    }

    @Test
    void theAddressForTheCustomersBrowserIsOurOwnWhateverTheHost() {
        String body = Ask.own().body();
        String answer = new RawHttp(port)
                .send("POST " + Door.REQUESTS + " HTTP/1.1\nHost: evil.example\nX-Forwarded-Host: evil.example\n"
                        + "Authorization: Bearer " + api.token(Api.SMARTCLOUD) + "\nContent-Type: application/json\n"
                        + "Content-Length: " + body.length() + "\nConnection: close\n\n" + body);

        assertThat(RawHttp.status(answer)).isEqualTo(201);
        assertThat(answer).contains("\"confirmUrl\":\"" + api.base() + "/").doesNotContain(EVIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/systemtilgang",
                "/%2f/evil.example",
                "/\\evil.example",
                "/systemtilgang/..//evil.example"
            })
    void aLoginLeadsBackToNothingButAPageOfOurs(String wanted) {
        RawHttp raw = new RawHttp(port);

        String answer = raw.send("GET " + wanted + " HTTP/1.1\nHost: localhost\nConnection: close\n\n");

        assertThat(RawHttp.status(answer)).as(answer).isEqualTo(400);
        assertThat(answer).doesNotContain("Location");
    }

    /** What scripts go to begins with a path of ours, written out. */
    @Test
    void noScriptGoesWhereAnAddressTellsIt() throws IOException {
        Pattern going = Pattern.compile(
                "(?:location(?:\\.href)?\\s*=(?!=)|location\\.(?:replace|assign)\\(|window\\.open\\()\\s*([^;]{1,60})");
        List<Path> scripts;
        try (var files = Files.walk(Path.of("src", "main", "resources"))) {
            scripts = files.filter(it -> it.toString().endsWith(".js")).toList();
        }
        try (var forms = Files.walk(Path.of("forms"))) {
            scripts = java.util.stream.Stream.concat(scripts.stream(), forms.filter(Files::isRegularFile))
                    .toList();
        }

        assertThat(scripts).hasSizeGreaterThan(10);
        for (Path script : scripts) {
            String text = Files.readString(script);
            assertThat(going.matcher(text)
                            .results()
                            .map(it -> it.group(1).strip().replaceAll("\\)$", "")))
                    .as(script.toString())
                    .allSatisfy(
                            it -> assertThat(text.contains("var " + it + " = '/") || it.matches("(?s)['\"]/[a-z#].*"))
                                    .as(it)
                                    .isTrue());
        }
    }

    private void assertStays(String location) {
        assertThat(location.replaceAll("#.*", ""))
                .matches("(" + Pattern.quote(api.base()) + ")?/(?![/\\\\]).*")
                .doesNotContain("\n");
    }
}

package no.systemtilgang.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What somebody writes stays a text: no statement, no pattern, no header and no line of the log comes of it. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class InjectionTest {

    private static final List<String> PROBES = List.of(
            "'",
            "''",
            "\"",
            "\\",
            "%",
            "_",
            "' or '1'='1",
            "1 or 1=1",
            "') or true--",
            "';select pg_sleep(9)--",
            "' union select null,null--",
            "$$;select 1;--",
            "$1",
            ":search",
            "?",
            "{id}",
            "${7*7}",
            "#{7*7}",
            "T(java.lang.Runtime)",
            "9223372036854775808",
            "-1",
            "1_00000000-0000-0000-0000-000000000000",
            "MTIzNDU2Nzg5Jw",
            "\uD83D\uDE00",
            "\u0000",
            "a\u0000b",
            "a".repeat(3000));

    /** Ends a line, paints a terminal, or ends a text, in as many ways as there are. */
    private static final String NASTY = "x\r\nFORGED 1\nFORGED 2\rFORGED 3\u001b[31mFORGED\u2028FORGED 4\u0085FORGED 5";

    private final Api api;
    private final JdbcClient jdbc;
    private final ApplicationContext context;
    private final RequestMappingHandlerMapping mappings;

    @Autowired
    InjectionTest(
            @Value("${server.port}") int port,
            JdbcClient jdbc,
            ApplicationContext context,
            RequestMappingHandlerMapping requestMappingHandlerMapping) {
        api = new Api(port);
        this.jdbc = jdbc;
        this.context = context;
        mappings = requestMappingHandlerMapping;
    }

    @TestFactory
    Stream<DynamicTest> noParameterIsAStatementNorAnErrorOfOurs() {
        Estate estate = new Estate(api, context);
        Owners owners = new Owners(api, estate);
        Attempts attempts = new Attempts(estate, estate.party);
        return Mapping.all(mappings).stream()
                .filter(Mapping::isRead)
                .map(it -> dynamicTest(it.toString(), () -> {
                    Attempt right = attempts.of(it).stream()
                            .findFirst()
                            .orElseGet(() -> new Attempt(it, it.pattern(), Map.of(), ""));
                    EveryRow before = EveryRow.now(jdbc);
                    for (String probe : PROBES) {
                        for (Attempt attempt : with(probe, right)) {
                            owners.send(attempt)
                                    .forEach(answer -> assertThat(answer.status())
                                            .as(attempt + " " + answer.body())
                                            .isLessThan(500));
                        }
                    }
                    assertThat(EveryRow.now(jdbc)).isEqualTo(before);
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "HEMMELIG%", "HEMMELI_ KUNDE", "%25", "\\", ".*", "' or '1'='1", "[A-Z]"})
    void aSearchFindsWhatIsWrittenAndKnowsNoPattern(String search) {
        Estate estate = new Estate(api, context);
        Browser leader = new Owners(api, estate).leader();
        String words = "sok=" + Api.encode(search);
        String data = "/systemtilgang/api/klienter/" + estate.agent + "?list=";

        for (String list : List.of("added", "eligible")) {
            assertThat(leader.get(data + list + "&sok=hemmelig+kun")
                            .json()
                            .path("total")
                            .asInt())
                    .isEqualTo(1);
            assertThat(leader.get(data + list + "&" + words)
                            .json()
                            .path("total")
                            .asInt(-1))
                    .isZero();
        }
        assertThat(leader.get("/systemtilgang/api/slettbare?" + words)
                        .json()
                        .path("total")
                        .asInt(-1))
                .isZero();
        assertThat(leader.get("/systemtilgang/api/fagsystemer?" + words).body()).doesNotContain("Valgbart prøvesystem");
        for (String page : List.of("/" + estate.agent, "/" + estate.agent + "/klienter")) {
            assertThat(leader.get("/systemtilgang" + page + "?" + words).body()).doesNotContain(Estate.CLIENT);
        }
        assertThat(leader.get("/systemtilgang?sok=").body()).contains(estate.own.toString());
        assertThat(leader.get("/systemtilgang?" + words).body()).doesNotContain(estate.own.toString());
    }

    @Test
    void theLogHasNoLineThatSomebodyElseWrote(CapturedOutput log) {
        Estate estate = new Estate(api, context);
        Owners owners = new Owners(api, estate);
        Browser leader = owners.leader();
        String token = api.token(Api.SMARTCLOUD, Owners.SCOPES);
        Attempts attempts = new Attempts(estate, estate.party);
        for (Mapping mapping : Mapping.all(mappings)) {
            Attempt right = attempts.of(mapping).stream()
                    .findFirst()
                    .orElseGet(() -> new Attempt(mapping, mapping.pattern(), Map.of(), ""));
            if (mapping.isRead()) {
                with(NASTY, right).stream()
                        .flatMap(owners::send)
                        .forEach(answer -> assertThat(answer.status()).isLessThan(500));
            }
        }
        for (String field : List.of("externalRef", "integrationTitle", "systemId", "partyOrgNo", "redirectUrl")) {
            for (Door door : Door.values()) {
                Answer answer = door.send(api, token, Ask.own().text(field, NASTY));
                assertThat(answer.status()).as(field + answer.body()).isBetween(400, 499);
                assertNoHeaderOfTheCallers(answer);
            }
        }
        for (String field : List.of("id", "softDeleted", "isVisible", "clientId")) {
            String nasty = new com.fasterxml.jackson.databind.node.TextNode(NASTY).toString();
            api.post(
                    SystemBody.VENDOR,
                    token,
                    SystemBody.sample().with("\"" + field + "\":" + nasty).json());
        }
        String page = "/systemtilgang/foresporsel/" + estate.request;
        for (String field : List.of("decision", "reason", "sok")) {
            assertNoHeaderOfTheCallers(leader.submitFrom(page, page, Map.of(field, NASTY)));
        }
        leader.submitFrom(
                page, "/systemtilgang/" + estate.agent + "/klienter/liste", Map.of("numre", NASTY, "sok", NASTY));
        RawHttp raw = new RawHttp(Integer.parseInt(api.base().replaceAll(".*:", "")));
        for (String header :
                List.of("User-Agent", "X-Correlation-Id", "Referer", "Cookie", "Accept", "Authorization")) {
            for (String path : List.of("/systemtilgang/x", "/smartcloud", Door.REQUESTS + "/x", "/engine-rest/task")) {
                raw.send("GET " + path + " HTTP/1.1\nHost: localhost\n" + header
                        + ": \u001b[31mFORGED\nConnection: close\n\n");
            }
        }
        raw.send("GET /\u001b[31mFORGED HTTP/1.1\nHost: localhost\n\n");
        raw.send("\u001b[31mFORGED / HTTP/1.1\nHost: localhost\n\n");
        raw.send("GET / HTTP/1.1\nHost: \u001b[31mFORGED\n\n");
        raw.send("GET / HTTP/1.1\nHost: localhost\n\u001b[31mFORGED: x\n\n");

        assertThat(log.getAll().replaceAll("(?m)^\\s*at .*$", "")).doesNotContain("\u001b[31mFORGED");
        assertThat(log.getAll().lines()).noneMatch(it -> it.stripLeading().startsWith("FORGED"));
    }

    @Test
    void whatACallerCallsItsRequestIsNotWhatWeCallIt() {
        String wanted = "wanted-" + UUID.randomUUID();

        Answer answer = new Browser(api).get("/smartcloud", "X-Correlation-Id", wanted);

        assertThat(answer.header("X-Correlation-Id")).isNotEqualTo(wanted).matches("[0-9a-f-]{36}");
        assertThat(answer.body()).doesNotContain(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x.y.z", "a\", realm=\"evil", "eyJhbGciOiJub25lIn0.eyJpc3MiOiJodHRwczovL2V2aWwuZXhhbXBsZSJ9."})
    void whatATokenSaysIsNotSaidAgain(String token) {
        Answer answer = api.get(Door.REQUESTS + "/" + UUID.randomUUID(), token);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).doesNotContain("evil", token);
    }

    private static void assertNoHeaderOfTheCallers(Answer answer) {
        assertThat(answer.response().headers().map().toString()).doesNotContain("FORGED");
    }

    /** The call with the text in place of each of its values and parameters, one at a time. */
    private static List<Attempt> with(String text, Attempt right) {
        List<Attempt> probed = new ArrayList<>();
        for (Parameter parameter : right.mapping().handler().getMethod().getParameters()) {
            RequestParam field = parameter.getAnnotation(RequestParam.class);
            if (field != null) {
                String name = Stream.of(field.value(), field.name(), parameter.getName())
                        .filter(it -> !it.isEmpty())
                        .findFirst()
                        .orElseThrow();
                Map<String, String> fields = new java.util.LinkedHashMap<>(right.fields());
                fields.put(name, text);
                probed.add(new Attempt(right.mapping(), right.path(), fields, right.body()));
            }
            if (parameter.isAnnotationPresent(PathVariable.class)) {
                inPath(text, parameter.getName(), right).ifPresent(probed::add);
            }
        }
        return probed;
    }

    private static Optional<Attempt> inPath(String text, String variable, Attempt right) {
        String[] pattern = right.mapping().pattern().split("/");
        String[] path = right.path().split("/");
        for (int i = 0; i < pattern.length; i++) {
            if (pattern[i].matches("\\{" + variable + "(:.*)?}")) {
                path[i] = Api.encode(text).replace("+", "%20");
                return Optional.of(new Attempt(right.mapping(), String.join("/", path), right.fields(), right.body()));
            }
        }
        return Optional.empty();
    }
}

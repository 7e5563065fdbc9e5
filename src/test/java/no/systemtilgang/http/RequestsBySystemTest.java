package no.systemtilgang.http;

import static no.systemtilgang.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.http.Api.Answer;
import no.systemtilgang.register.Systems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A vendor lists the requests of a system, two on a page (Q7, Q8). */
@ApplicationTest
class RequestsBySystemTest {

    private final Api api;
    private final JdbcClient jdbc;
    private final Customer customer;
    private final String token;
    private final String system;

    @Autowired
    RequestsBySystemTest(
            @Value("${server.port}") int port, JdbcClient jdbc, Systems systems, AutowireCapableBeanFactory beans) {
        api = new Api(port);
        this.jdbc = jdbc;
        customer = new Customer(api, beans);
        token = api.token(Api.SMARTCLOUD);
        system = TestSystems.register(systems, List.of(), "ansvarlig-revisor");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void allPagesTogetherGiveEveryRequestOnceInTheOrderTheyWereMade(boolean forClients) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(asked(forClients));
            asked(!forClients);
        }

        List<JsonNode> pages = pages(list(forClients));

        assertThat(pages).extracting(it -> it.path("data").size()).containsExactly(2, 2, 1);
        assertThat(ids(pages)).isEqualTo(ids);
        assertThat(pages.get(0).path("links").path("next").asText())
                .startsWith(api.base() + list(forClients) + "?token=");
        assertThat(pages.get(2).path("links").toString()).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFullLastPageHasNoNextOne(boolean forClients) {
        assertThat(pages(list(forClients)).get(0).toString()).isEqualTo("{\"links\":{},\"data\":[]}");
        asked(forClients);
        asked(forClients);

        List<JsonNode> pages = pages(list(forClients));

        assertThat(pages)
                .singleElement()
                .satisfies(it -> assertThat(it.path("data")).hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatComesAndGoesBetweenPagesLosesAndDoublesNothing(boolean forClients) {
        List<String> ids = Stream.generate(() -> asked(forClients)).limit(6).toList();
        JsonNode first = page(list(forClients));

        customer.deleted(ids.get(0));
        customer.deleted(ids.get(1));
        customer.deleted(ids.get(3));
        String later = asked(forClients);

        List<String> shown = ids(pages(next(first)));
        assertThat(ids(List.of(first))).isEqualTo(ids.subList(0, 2));
        assertThat(shown).containsExactly(ids.get(2), ids.get(4), ids.get(5), later);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aListedRequestIsAsItsSingleAnswerWithoutTheAddressToConfirm(boolean forClients) {
        String id = asked(forClients);
        customer.does(customer.token("ANSATT"), forClients, id, "escalate");

        ObjectNode single =
                (ObjectNode) customer.seenByTheVendor(forClients, id).json();
        assertThat(single.remove("confirmUrl")).isNotNull();
        assertThat(page(list(forClients)).path("data").path(0)).isEqualTo(single);
        assertThat(single.path("escalated").asBoolean()).isTrue();
        assertThat(single.has("rights")).isEqualTo(!forClients);
    }

    @Test
    void decidedRequestsAreListedAndDeletedOnesAreNot() {
        String leader = customer.token("DAGL");
        String rejected = asked(false);
        String accepted = asked(false);
        String deleted = asked(false);
        customer.does(leader, false, rejected, "reject");
        customer.does(leader, false, accepted, "approve");
        customer.does(leader, false, deleted, "reject");
        customer.deleted(deleted);

        JsonNode page = page(list(false));

        assertThat(ids(List.of(page))).containsExactly(rejected, accepted);
        assertThat(page.path("data").findValuesAsText("status")).containsExactly("Rejected", "Accepted");
    }

    @Test
    void aSystemThatIsNotTheVendorsOwnIsNotFound() {
        asked(false);
        String rival = api.token(Api.RIVAL);
        for (String list : List.of(list(false), list(true))) {
            assertRefused(api.get(list, rival), 404, "AUTH-00011");
            assertRefused(api.get(list + "_finnes_ikke", token), 404, "AUTH-00011");
        }
    }

    @Test
    void aDeletedSystemOfOnesOwnStillListsItsRequests() {
        String id = asked(false);
        Answer deleted =
                api.send("DELETE", SystemBody.VENDOR + "/" + system, api.token(Api.SMARTCLOUD, SystemBody.WRITE), "");
        assertThat(deleted.status()).isEqualTo(200);

        assertThat(ids(pages(list(false)))).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "7346",
                "NzM0Ng",
                "!!!",
                "%00",
                "MTcwMDAwMDAwMDAwMDAwMC9ub3QtYS11dWlk",
                "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAvMDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw"
            })
    void aTokenThatIsNotOursIsRefused(String wrong) {
        assertRefused(api.get(list(false) + "?token=" + wrong, token), 400, "STD-00000");
        assertRefused(api.get(list(true) + "?token=" + wrong, token), 400, "STD-00000");
    }

    @Test
    void theListTakesItsScopeAndASlashAtItsEnd() {
        String id = asked(false);

        assertThat(api.get(list(false) + "/", token).body()).contains(id);
        assertThat(api.get(list(false) + "?token=", token).body()).contains(id);
        assertThat(api.get(list(false), api.token(Api.SMARTCLOUD, Api.WRITE)).status())
                .isEqualTo(403);
        assertThat(api.get(list(false), null).status()).isEqualTo(401);
        assertRefused(api.get(list(false), api.personalToken("stadig.konsert", Api.READ)), 401, "AUTH-00023");
    }

    @Test
    void aPageIsOneScanOfAnIndex() {
        List<String> plan = jdbc.sql("""
                        explain select * from systemtilgang.request where not is_deleted and system_id = 's'
                        and user_type = 'agent' and (created, id) > (now(), '00000000-0000-0000-0000-000000000000')
                        order by created, id limit 51""").query(String.class).list();

        assertThat(plan).anyMatch(it -> it.contains("Index Scan using request_by_system"));
        assertThat(plan).noneMatch(it -> it.contains("Sort"));
        assertThat(plan).noneMatch(it -> it.contains("Filter"));
    }

    private String asked(boolean forClients) {
        return customer.asked(customer.ask(forClients).text("systemId", system));
    }

    private String list(boolean forClients) {
        return Door.REQUESTS + (forClients ? "/agent" : "") + "/bysystem/" + system;
    }

    private JsonNode page(String path) {
        Answer answer = api.get(path, token);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private List<JsonNode> pages(String path) {
        List<JsonNode> pages = new ArrayList<>();
        for (String next = path; next != null; next = next(pages.get(pages.size() - 1))) {
            pages.add(page(next));
        }
        return pages;
    }

    private String next(JsonNode page) {
        JsonNode next = page.path("links").path("next");
        return next.isMissingNode() ? null : next.asText().substring(api.base().length());
    }

    private static List<String> ids(List<JsonNode> pages) {
        List<String> ids = new ArrayList<>();
        pages.forEach(
                page -> page.path("data").forEach(it -> ids.add(it.path("id").asText())));
        return ids;
    }
}

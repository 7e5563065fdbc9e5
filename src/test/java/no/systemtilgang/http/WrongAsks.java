package no.systemtilgang.http;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Requests with something wrong in them, and the published status and code. */
final class WrongAsks {

    private static final String RIVALS_SYSTEM = "312605031_konkurrentskyen";
    private static final String TOO_LONG = "x".repeat(256);

    /** Each case, at each door. */
    static final List<Arguments> CASES = Stream.of(
                    wrong("unknown system", own().text("systemId", "991825827_finnes_ikke"), 404, "AUTH-00011"),
                    wrong("another vendor's system", own().text("systemId", RIVALS_SYSTEM), 404, "AUTH-00011"),
                    wrong("unknown organisation", own().text("partyOrgNo", "889640782"), 400, "AUTH-00000"),
                    wrong("no organisation number", own().text("partyOrgNo", "' or 1=1 --"), 400, "AUTH-00000"),
                    wrong("systemId missing", own().without("systemId"), 400, "STD-00000"),
                    wrong("systemId blank", own().text("systemId", "  "), 400, "STD-00000"),
                    wrong("partyOrgNo missing", own().without("partyOrgNo"), 400, "STD-00000"),
                    wrong("partyOrgNo null", own().json("partyOrgNo", "null"), 400, "STD-00000"),
                    wrong("externalRef too long", own().text("externalRef", TOO_LONG), 400, "STD-00000"),
                    wrong("title too long", own().text("integrationTitle", TOO_LONG), 400, "STD-00000"),
                    wrong("systemId too long", own().text("systemId", TOO_LONG), 400, "STD-00000"),
                    wrong("NUL in systemId", own().text("systemId", "a\0b"), 400, "STD-00000"),
                    wrong("NUL in partyOrgNo", own().text("partyOrgNo", "310904\000473"), 400, "STD-00000"),
                    wrong("NUL in externalRef", own().text("externalRef", "a\0b"), 400, "STD-00000"),
                    wrong("NUL in title", own().text("integrationTitle", "a\0b"), 400, "STD-00000"),
                    wrong("NUL in redirectUrl", own().text("redirectUrl", Ask.RECEIPT + "\0"), 400, "STD-00000"),
                    wrong(
                            "words turned round in integrationTitle",
                            own().text("integrationTitle", "SmartCloud \u202eneteatettakS"),
                            400,
                            "STD-00000"),
                    wrong(
                            "something invisible in externalRef",
                            own().text("externalRef", "ref\u200b"),
                            400,
                            "STD-00000"),
                    wrong(
                            "line break in redirectUrl",
                            own().text("redirectUrl", "https://a\r\nb: c"),
                            400,
                            "STD-00000"),
                    wrong(
                            "NUL in a right's action",
                            own().json("rights", rightWithAction("\"\\u0000\"")),
                            400,
                            "STD-00000"),
                    wrong("nothing asked for", own().without("rights"), 400, "AUTH-00059"),
                    wrong("empty lists", own().json("rights", "[]").json("accessPackages", "[]"), 400, "AUTH-00059"),
                    wrong(
                            "right not in the system",
                            own().json("rights", Ask.rights("nav-sykefravaer")),
                            400,
                            "AUTH-00001"),
                    wrong("more rights than the system", own().json("rights", tooManyRights()), 400, "AUTH-00001"),
                    wrong("other attribute", own().json("rights", rightOf("urn:altinn:app")), 400, "AUTH-00001"),
                    wrong("empty resource list", own().json("rights", "[{\"resource\":[]}]"), 400, "AUTH-00001"),
                    wrong("no resource list", own().json("rights", "[{\"action\":\"read\"}]"), 400, "AUTH-00001"),
                    wrong("agent without packages", clients().without("accessPackages"), 400, "AUTH-00058"),
                    wrong("agent with no packages", clients().json("accessPackages", "[]"), 400, "AUTH-00058"),
                    wrong(
                            "package not in the system",
                            own().json("accessPackages", Ask.packages("jordbruk")),
                            400,
                            "AUTH-00063"),
                    wrong(
                            "agent's package not in the system",
                            clients().json("accessPackages", Ask.packages("jordbruk")),
                            400,
                            "AUTH-00063"),
                    wrong("package without urn", clients().json("accessPackages", "[{}]"), 400, "STD-00000"),
                    wrong("systemId an object", own().json("systemId", "{\"a\":1}"), 400, "STD-00000"),
                    wrong("systemId a number", own().json("systemId", "991825827"), 400, "STD-00000"),
                    wrong("partyOrgNo a number", own().json("partyOrgNo", Ask.APE), 400, "STD-00000"),
                    wrong("externalRef a boolean", own().json("externalRef", "true"), 400, "STD-00000"),
                    wrong("a right's action a number", own().json("rights", rightWithAction("7")), 400, "STD-00000"),
                    wrong("rights an object", own().json("rights", "{}"), 400, "STD-00000"),
                    wrong("rights a word", own().text("rights", "alle"), 400, "STD-00000"),
                    wrong("rights with null", own().json("rights", "[null]"), 400, "STD-00000"),
                    wrong("rights of texts", own().json("rights", "[\"ske-krav-og-betalinger\"]"), 400, "STD-00000"),
                    wrong(
                            "packages of texts",
                            clients().json("accessPackages", "[\"ansvarlig-revisor\"]"),
                            400,
                            "STD-00000"))
            .flatMap(Stream::of)
            .toList();

    /** Near misses of https://smartcloud.example/receipt. */
    static final List<String> UNREGISTERED = List.of(
            "/receipt",
            "//smartcloud.example/receipt",
            "javascript:alert(1)//smartcloud.example/receipt",
            "data:text/html,x",
            "not a url",
            "http://smartcloud.example/receipt",
            "https://smartcloud.example",
            "https://smartcloud.example/other",
            "https://smartcloud.example/RECEIPT",
            "https://smartcloud.example/receipt/",
            "https://smartcloud.example/receipt/more",
            "https://smartcloud.example/x/../receipt",
            "https://smartcloud.example/%72eceipt",
            "https://smartcloud.example:8443/receipt",
            "https://user:word@smartcloud.example/receipt",
            "https://smartcloud.example@evil.example/receipt",
            "https://smartcloud.example\\@evil.example/receipt",
            "https://smartcloud.example.evil.example/receipt",
            "https://evil.example/receipt?https://smartcloud.example/receipt",
            "https://smartcloud.example/receipt\u00a0",
            "https://konkurrentskyen.example/kvittering");

    private WrongAsks() {}

    private static Arguments[] wrong(String what, Ask ask, int status, String code) {
        return Stream.of(Door.values())
                .map(door -> Arguments.of(door, what, ask, status, code))
                .toArray(Arguments[]::new);
    }

    private static Ask own() {
        return Ask.own();
    }

    private static Ask clients() {
        return Ask.forClients();
    }

    private static String rightWithAction(String action) {
        return Ask.rights("ske-krav-og-betalinger")
                .replace("{\"resource\"", "{\"action\":%s,\"resource\"".formatted(action));
    }

    private static String tooManyRights() {
        return Ask.rights("ske-krav-og-betalinger", "ske-krav-og-betalinger");
    }

    private static String rightOf(String attribute) {
        return Ask.rights("ske-krav-og-betalinger").replace("urn:altinn:resource", attribute);
    }
}

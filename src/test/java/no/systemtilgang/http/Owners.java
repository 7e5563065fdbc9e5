package no.systemtilgang.http;

import java.util.List;
import java.util.stream.Stream;
import no.systemtilgang.http.Api.Answer;

/** Those who may do something with an estate: its leader, its employee, and the vendor. */
final class Owners {

    /** What a vendor and a person's program can be given. */
    static final String SCOPES = String.join(
            " ",
            Api.READ,
            Api.WRITE,
            Api.END_USER,
            SystemBody.WRITE,
            "altinn:clientdelegations.read",
            "altinn:clientdelegations.write");

    /** What only public registers and agencies are given. */
    private static final String INTERNAL = String.join(
            " ",
            SCOPES,
            "altinn:authentication/systemuser.admin",
            "altinn:maskinporten/systemuser.read",
            "altinn:authorization/authorize");

    private final Api api;
    private final List<Browser> browsers;
    private final List<String> tokens;

    Owners(Api api, Estate estate) {
        this.api = api;
        browsers = List.of(Browser.of(api, estate.leader.id()), Browser.of(api, estate.employee.id()));
        tokens = List.of(
                api.personalToken(estate.leader.id(), SCOPES),
                api.token(Api.SMARTCLOUD, INTERNAL),
                api.personalToken(estate.employee.id(), SCOPES));
    }

    /** What they are answered, one after the other. */
    Stream<Answer> send(Attempt attempt) {
        return attempt.mapping().isApi()
                ? tokens.stream().map(token -> attempt.by(api, token))
                : browsers.stream().map(it -> attempt.by(it, attempt.mapping().isRead() ? null : csrf(it)));
    }

    Browser leader() {
        return browsers.get(0);
    }

    static String csrf(Browser browser) {
        return Browser.csrf(browser.get(Browser.CHOICE));
    }
}

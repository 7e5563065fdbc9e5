package no.systemtilgang.api;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.http.Api;
import no.systemtilgang.party.ClientRelation;
import no.systemtilgang.party.Parties;
import no.systemtilgang.party.Party;
import no.systemtilgang.party.PartyChanges;
import no.systemtilgang.process.Given;
import no.systemtilgang.process.RequestSweep;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who calls: the persons of an organisation, of another one and of an audit firm with clients, and two vendors. */
final class Cast {

    private final JdbcClient jdbc;
    private final RequestSweep sweep;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();

    Cast(
            Api api,
            Given given,
            PartyChanges changes,
            Parties parties,
            JdbcClient jdbc,
            RequestSweep sweep,
            String scopes) {
        this.jdbc = jdbc;
        this.sweep = sweep;
        Party own = name("", given, parties);
        Party other = name("other", given, parties);
        Party firm = name("firm", given, parties);
        names.put("party", String.valueOf(own.id()));
        names.put("otherParty", String.valueOf(other.id()));
        names.put("firm", String.valueOf(firm.id()));
        names.put("firmUuid", firm.uuid().toString());
        names.put("client", client(firm, "REVI", given, changes, parties));
        names.put("weakClient", client(firm, "REGN", given, changes, parties));
        names.put("vendorOrgNo", Api.SMARTCLOUD);
        tokens.put("vendor", api.token(Api.SMARTCLOUD, scopes));
        tokens.put("rival", api.token(Api.RIVAL, scopes));
        tokens.put("unscoped", api.token(Api.SMARTCLOUD, "openid"));
        person("leader", api, given, own, "DAGL", scopes);
        person("manager", api, given, own, "ADMAI", scopes);
        person("employee", api, given, own, "ANSATT", scopes);
        person("stranger", api, given, other, "DAGL", scopes);
        person("administrator", api, given, firm, "KLADM", scopes);
        person("firm leader", api, given, firm, "DAGL", scopes);
        String weak = given.person(own.orgNo(), "DAGL").id();
        tokens.put(
                "weak",
                api.get("/demo/token/personal?person=" + weak + "&authLevel=2&scopes=" + Api.END_USER, null)
                        .body());
    }

    /** What the contract's names stand for in every situation. */
    Map<String, String> names() {
        return names;
    }

    /** A caller's token; null for nobody. */
    String token(String caller) {
        return tokens.get(caller);
    }

    /** Lets a request's time run out. */
    void letExpire(String id) {
        jdbc.sql("update systemtilgang.request set due_at = created, expires_at = created where id = ?")
                .param(UUID.fromString(id))
                .update();
        sweep.sweep();
    }

    private Party name(String prefix, Given given, Parties parties) {
        String orgNo = given.organisation();
        names.put(prefix.isEmpty() ? "orgNo" : prefix + "OrgNo", orgNo);
        return parties.party(orgNo).orElseThrow();
    }

    private static String client(Party firm, String role, Given given, PartyChanges changes, Parties parties) {
        String orgNo = given.organisation();
        changes.begin(new ClientRelation(orgNo, firm.orgNo(), role));
        return parties.party(orgNo).orElseThrow().uuid().toString();
    }

    private void person(String name, Api api, Given given, Party party, String role, String scopes) {
        tokens.put(name, api.personalToken(given.person(party.orgNo(), role).id(), scopes));
    }
}

package no.systemtilgang.vendorapi;

import static no.systemtilgang.identity.Capability.CLIENT_ADMINISTRATOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.systemtilgang.identity.EndUsers;
import no.systemtilgang.identity.OnBehalf;
import no.systemtilgang.party.Parties;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Flaw;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.register.SentText;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUsers;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Reads the parameters {@code agent} and {@code client} of client delegation ({@code facts/altinn-api.md} §3.5). */
@Component
class AgentParameters {

    private static final UUID NOTHING = new UUID(0, 0);

    private final EndUsers endUsers;
    private final Parties parties;
    private final SystemUsers systemUsers;

    AgentParameters(EndUsers endUsers, Parties parties, SystemUsers systemUsers) {
        this.endUsers = endUsers;
        this.parties = parties;
        this.systemUsers = systemUsers;
    }

    /**
     * What may be asked.
     *
     * @param client null where only the agent is asked about
     */
    record Asked(SystemUser agent, UUID client, OnBehalf by) {}

    /**
     * Reads the agent.
     *
     * @throws Problem when it is missing, unknown or for own use (400), its organisation is gone (404), or the person is
     *     no client administrator there (403)
     */
    Asked agent(String agent, Authentication token) {
        endUsers.person(token);
        return asked(agent, null, flaws(agent), token);
    }

    /** The same with the client, whose absence is told together with the agent's. */
    Asked agentAndClient(String agent, String client, Authentication token) {
        endUsers.person(token);
        List<Flaw> flaws = flaws(agent);
        Optional<UUID> clientId = id(client);
        if (clientId.isEmpty()) {
            flaws.add(Flaw.of(Flaw.Kind.CLIENT_PARAMETER));
        }
        return asked(agent, clientId.orElse(null), flaws, token);
    }

    private Asked asked(String agent, UUID client, List<Flaw> flaws, Authentication token) {
        require(flaws);
        SystemUser user = id(agent).flatMap(systemUsers::find).orElseThrow(() -> refused(Flaw.Kind.AGENT_NOT_FOUND));
        String orgNo = user.partyOrgNo();
        if (parties.party(orgNo).isEmpty()) {
            throw Code.SYSTEM_OWNER_NOT_FOUND
                    .problem()
                    .because("No associated party information found for systemuser owner " + orgNo);
        }
        OnBehalf by = endUsers.onBehalf(token, orgNo, CLIENT_ADMINISTRATOR);
        if (!user.isForClients()) {
            throw refused(Flaw.Kind.NOT_AN_AGENT);
        }
        return new Asked(user, client, by);
    }

    private static List<Flaw> flaws(String agent) {
        List<Flaw> flaws = new ArrayList<>();
        if (id(agent).isEmpty()) {
            flaws.add(Flaw.of(Flaw.Kind.AGENT_PARAMETER));
        }
        return flaws;
    }

    private static void require(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw Problem.invalid(flaws);
        }
    }

    private static Problem refused(Flaw.Kind kind) {
        return Problem.invalid(List.of(Flaw.of(kind)));
    }

    private static Optional<UUID> id(String text) {
        return SentText.uuid(text).filter(it -> !it.equals(NOTHING));
    }
}

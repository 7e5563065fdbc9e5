package no.systemtilgang.portal;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Authorities;
import no.systemtilgang.identity.Capability;
import org.springframework.stereotype.Component;

/**
 * The organisation that a person acts for on the pages («på vegne av»). The choice is kept in the session and held
 * against the person's roles at every click. A page about something of an organisation switches to it by itself.
 */
@Component
class ActingFor {

    private static final String CHOSEN = "acting-for";

    private final HttpSession session;
    private final Authorities authorities;

    /** @param session stands for the session of the current request */
    ActingFor(HttpSession session, Authorities authorities) {
        this.session = session;
        this.authorities = authorities;
    }

    /**
     * For whom a person acts, and as what.
     *
     * @param capabilities what the person is in charge of there; empty for somebody who only belongs to it
     * @param others whether there are further organisations to change to
     */
    record Acting(String orgNo, Set<Capability> capabilities, boolean others) {

        boolean has(Capability capability) {
            return capabilities.contains(capability);
        }
    }

    /**
     * For whom the person acts now: the chosen one, as long as the person has a role there, or the only one.
     *
     * @return nothing for somebody without a role anywhere, and for somebody with several who has not chosen yet
     */
    Optional<Acting> now(Actor.Person person) {
        Map<String, Set<Capability>> organisations = authorities.of(person.id());
        boolean others = organisations.size() > 1;
        Object chosen = session.getAttribute(CHOSEN);
        Optional<String> orgNo = chosen instanceof String it && organisations.containsKey(it)
                ? Optional.of(it)
                : others ? Optional.empty() : organisations.keySet().stream().findFirst();
        return orgNo.map(it -> new Acting(it, organisations.get(it), others));
    }

    /** Whether the person has a role anywhere: who has, and acts for nobody {@link #now}, has to choose. */
    boolean isAnywhere(Actor.Person person) {
        return !authorities.of(person.id()).isEmpty();
    }

    /** Whether the person has a role in the organisation, as roles stand now. */
    boolean belongsTo(Actor.Person person, String orgNo) {
        return authorities.of(person.id()).containsKey(orgNo);
    }

    /** Changes to an organisation. Whether the person has a role there is seen when it is asked for. */
    void switchTo(String orgNo) {
        if (!orgNo.equals(session.getAttribute(CHOSEN))) {
            session.setAttribute(CHOSEN, orgNo);
        }
    }
}

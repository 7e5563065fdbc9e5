package no.systemtilgang.portal;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Authorities;
import no.systemtilgang.identity.Capability;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/**
 * The organisation that a person acts for on the pages («på vegne av»). The choice is kept in the session and held
 * against the person's roles at every click. A page about something of an organisation switches to it by itself.
 */
@Component
@RequestScope
class ActingFor {

    private static final String CHOSEN = "acting-for";

    private final HttpSession session;
    private final Authorities authorities;

    /** What page and header both ask; read once for a click. */
    private Read read;

    private record Read(Optional<Acting> acting, boolean anywhere) {}

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
        if (read == null) {
            read = read(person);
        }
        return read.acting();
    }

    /** Whether the person has a role anywhere: who has, and acts for nobody {@link #now}, has to choose. */
    boolean isAnywhere(Actor.Person person) {
        now(person);
        return read.anywhere();
    }

    /** Whether the person has a role in the organisation, as roles stand now. */
    boolean belongsTo(Actor.Person person, String orgNo) {
        return authorities.in(person.id(), orgNo).isPresent();
    }

    private Read read(Actor.Person person) {
        List<String> first = authorities.organisations(person.id(), 2);
        boolean others = first.size() > 1;
        Optional<Acting> chosen =
                session.getAttribute(CHOSEN) instanceof String orgNo ? acting(person, orgNo, others) : Optional.empty();
        Optional<Acting> acting =
                chosen.isPresent() || first.size() != 1 ? chosen : acting(person, first.get(0), false);
        return new Read(acting, !first.isEmpty());
    }

    private Optional<Acting> acting(Actor.Person person, String orgNo, boolean others) {
        return authorities.in(person.id(), orgNo).map(it -> new Acting(orgNo, it, others));
    }

    /** Changes to an organisation. Whether the person has a role there is seen when it is asked for. */
    void switchTo(String orgNo) {
        if (!orgNo.equals(session.getAttribute(CHOSEN))) {
            session.setAttribute(CHOSEN, orgNo);
            read = null;
        }
    }
}

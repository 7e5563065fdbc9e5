package no.systemtilgang.process;

import java.util.List;
import java.util.function.Supplier;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Authorities;
import no.systemtilgang.problem.Code;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Sets and clears who acts in the engine. The engine checks authority only when it knows who acts, so every verb of
 * this room runs as somebody.
 */
@Component
public class Acting {

    /** The engine's group of all vendors. */
    public static final String VENDORS = "vendor";

    private final IdentityService identity;
    private final Authorities authorities;

    Acting(IdentityService identity, Authorities authorities) {
        this.identity = identity;
        this.authorities = authorities;
    }

    /** Does the work as the actor; whoever acted before does so again afterwards. */
    public <T> T as(Actor actor, Supplier<T> work) {
        try (Scope scope = begin(actor)) {
            return work.get();
        }
    }

    /** Lets the actor act until the scope is closed. */
    public Scope begin(Actor actor) {
        Authentication before = identity.getCurrentAuthentication();
        identity.setAuthentication(actor.engineId(), groups(actor));
        return () -> {
            if (before == null) {
                identity.clearAuthentication();
            } else {
                identity.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
            }
        };
    }

    /** Ends an actor's time. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    /** The person who acts. */
    Actor.Person person() {
        return require(Actor.Person.class);
    }

    /** The vendor that acts. */
    Actor.Vendor vendor() {
        return require(Actor.Vendor.class);
    }

    /** Refuses everybody but this service. */
    void requireService() {
        require(Actor.Service.class);
    }

    private <A extends Actor> A require(Class<A> kind) {
        Authentication current = identity.getCurrentAuthentication();
        if (current == null || current.getUserId() == null) {
            throw new IllegalStateException("Nobody acts; call this through Acting.as");
        }
        Actor actor = Actor.fromEngineId(current.getUserId());
        if (!kind.isInstance(actor)) {
            throw Code.FORBIDDEN.problem();
        }
        return kind.cast(actor);
    }

    private List<String> groups(Actor actor) {
        if (actor instanceof Actor.Person person) {
            return authorities.groups(person.id());
        }
        return List.of(actor instanceof Actor.Vendor ? VENDORS : Actor.Service.ID);
    }
}

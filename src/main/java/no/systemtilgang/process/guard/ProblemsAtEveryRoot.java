package no.systemtilgang.process.guard;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/**
 * Brings {@link ProblemMapper} and {@link BoundlessJson} into every Jersey application, also into that of the web applications, which takes no
 * further providers otherwise. Found through {@code META-INF/services}.
 */
public class ProblemsAtEveryRoot implements ForcedAutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        if (!context.getConfiguration().isRegistered(ProblemMapper.class)) {
            context.register(ProblemMapper.class);
            context.register(BoundlessJson.class);
        }
    }
}

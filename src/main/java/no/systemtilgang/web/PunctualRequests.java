package no.systemtilgang.web;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Has the container end requests that take too long to come in, or that are refused. */
@Component
class PunctualRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final Limits limits;

    PunctualRequests(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(PunctualProtocol.class.getName());
        factory.addEngineValves(new UnreadBodies());
        factory.addConnectorCustomizers(connector ->
                ((PunctualProtocol) connector.getProtocolHandler()).setArrivesWithin(limits.arrivesWithin()));
    }
}

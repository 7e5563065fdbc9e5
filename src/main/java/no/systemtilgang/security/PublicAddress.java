package no.systemtilgang.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Whatever address a request says that it came to ({@code Host}), it came to the public one: no link or redirect is ever
 * made from what a caller wrote, and behind a load balancer that ends the encryption they are right.
 */
@Component
class PublicAddress implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final URI address;

    PublicAddress(@Value("${systemtilgang.public-url}") URI address) {
        if (address.getHost() == null) {
            throw new IllegalArgumentException(
                    "systemtilgang.public-url must be an address with a scheme and a host, not '" + address + "'");
        }
        this.address = address;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(new Rewrite(address));
    }

    /** Before the application and the container's own redirects see the request. */
    private static final class Rewrite extends ValveBase {

        private final String scheme;
        private final String host;
        private final int port;

        private Rewrite(URI address) {
            super(true);
            scheme = address.getScheme();
            host = address.getHost();
            boolean encrypted = scheme.equals("https");
            port = address.getPort() >= 0 ? address.getPort() : encrypted ? HTTPS : HTTP;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            request.getCoyoteRequest().scheme().setString(scheme);
            request.getCoyoteRequest().serverName().setString(host);
            request.setServerPort(port);
            request.setSecure(scheme.equals("https"));
            getNext().invoke(request, response);
        }
    }
}

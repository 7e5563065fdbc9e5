package no.systemtilgang.register;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.systemtilgang.problem.Code;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which URLs a browser may be sent to after a decision: exactly those that the system has registered, compared by
 * scheme, host, port and path; query and fragment may differ ({@code facts/altinn-api.md} §6.1).
 */
@Component
public class RedirectUrls {

    private final boolean loopbackMayBePlain;

    RedirectUrls(@Value("${systemtilgang.redirect-urls.plain-http-on-loopback:false}") boolean loopbackMayBePlain) {
        this.loopbackMayBePlain = loopbackMayBePlain;
    }

    /**
     * @param url what a request asks for; null or empty means none
     * @return the URL as it will be used, or null for none
     * @throws no.systemtilgang.problem.Problem (400) when the system has not registered it
     */
    public String accept(String url, RegisteredSystem system) {
        if (url == null || url.isEmpty()) {
            return null;
        }
        if (system.allowedRedirectUrls().isEmpty()) {
            throw Code.NO_REDIRECT_URLS.problem();
        }
        if (!isRegistered(url, system)) {
            throw Code.REDIRECT_URL_NOT_REGISTERED.problem();
        }
        return url;
    }

    /** Whether a system can register this URL: absolute, https, and such that requests can be held against it. */
    boolean canBeRegistered(String url) {
        return target(url).isPresent();
    }

    /** Whether the system has registered this URL, now. */
    public boolean isRegistered(String url, RegisteredSystem system) {
        Optional<Target> target = target(url);
        return target.isPresent()
                && system.allowedRedirectUrls().stream().map(this::target).anyMatch(target::equals);
    }

    private Optional<Target> target(String url) {
        try {
            URI uri = new URI(url);
            String host = uri.getHost();
            boolean acceptable = host != null
                    && uri.getRawUserInfo() == null
                    && url.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '\\')
                    && ("https".equalsIgnoreCase(uri.getScheme()) || isPlainLoopback(uri));
            if (!acceptable) {
                return Optional.empty();
            }
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
            String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return Optional.of(new Target(scheme, host.toLowerCase(Locale.ROOT), port, path));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private boolean isPlainLoopback(URI uri) {
        return loopbackMayBePlain
                && "http".equalsIgnoreCase(uri.getScheme())
                && List.of("localhost", "127.0.0.1", "[::1]").contains(uri.getHost());
    }

    private record Target(String scheme, String host, int port, String path) {}
}

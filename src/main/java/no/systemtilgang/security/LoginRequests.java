package no.systemtilgang.security;

import jakarta.servlet.http.HttpServletRequest;
import no.systemtilgang.identity.LoginLevels;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * What a login provider is asked for: somebody identified surely enough, and after a login that failed, that the
 * provider forgets who was there; otherwise the same person would come back at once.
 */
@Component
class LoginRequests implements OAuth2AuthorizationRequestResolver {

    /** The parameter of our own login address, and of the provider's (OpenID Connect Core 3.1.2.1). */
    private static final String PROMPT = "prompt";

    private static final String LOGIN = "login";

    private final DefaultOAuth2AuthorizationRequestResolver requests;

    LoginRequests(ClientRegistrationRepository providers, LoginLevels levels) {
        requests = new DefaultOAuth2AuthorizationRequestResolver(providers, "/oauth2/authorization");
        requests.setAuthorizationRequestCustomizer(
                it -> it.additionalParameters(parameters -> parameters.put("acr_values", levels.least())));
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return afresh(request, requests.resolve(request));
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        return afresh(request, requests.resolve(request, registrationId));
    }

    private static OAuth2AuthorizationRequest afresh(HttpServletRequest request, OAuth2AuthorizationRequest login) {
        return login == null || !LOGIN.equals(request.getParameter(PROMPT))
                ? login
                : OAuth2AuthorizationRequest.from(login)
                        .additionalParameters(it -> it.put(PROMPT, LOGIN))
                        .build();
    }
}

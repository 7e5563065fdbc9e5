package no.systemtilgang.security;

import java.time.Clock;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.stereotype.Component;

/** How persons come in: through the login provider, and no other way. */
@Component
class Login {

    /** The provider's name in the settings. */
    static final String PROVIDER = "login";

    /** Where a browser that is not logged in is sent. */
    static final String ADDRESS = "/oauth2/authorization/" + PROVIDER;

    private final LoginRequests requests;
    private final OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes;
    private final PersonLogin persons;
    private final LiveLogins live;
    private final LoginFailures failures;
    private final LoginSettings settings;

    Login(
            LoginRequests requests,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes,
            PersonLogin persons,
            LiveLogins live,
            LoginFailures failures,
            LoginSettings settings) {
        this.requests = requests;
        this.codes = codes;
        this.persons = persons;
        this.live = live;
        this.failures = failures;
        this.settings = settings;
    }

    void apply(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage(ADDRESS)
                .authorizationEndpoint(it -> it.authorizationRequestResolver(requests))
                .tokenEndpoint(it -> it.accessTokenResponseClient(codes))
                .userInfoEndpoint(it -> it.oidcUserService(persons))
                .authorizedClientRepository(new NoProviderTokens())
                .successHandler(live)
                .failureHandler(failures);
    }

    /** A filter that ends logins which have lasted long enough. */
    LoginEnd end() {
        return new LoginEnd(settings.lastsAtMost(), Clock.systemUTC());
    }
}

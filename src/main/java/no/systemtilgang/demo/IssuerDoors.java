package no.systemtilgang.demo;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.systemtilgang.security.PageHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The doors of the trial. The issuer keeps its own login under a key of its own and forgets it after each
 * authorization, so that it opens none of our pages and another person can log in next time.
 */
@Configuration
@Demo
class IssuerDoors {

    @Bean
    @Order(1)
    SecurityFilterChain issuerChain(HttpSecurity http, IssuerSession session) throws Exception {
        OAuth2AuthorizationServerConfigurer server = OAuth2AuthorizationServerConfigurer.authorizationServer();
        return http.securityMatcher(new OrRequestMatcher(
                        server.getEndpointsMatcher(),
                        PathPatternRequestMatcher.withDefaults().matcher("/demo/login")))
                .with(
                        server,
                        it -> it.oidc(Customizer.withDefaults())
                                .authorizationEndpoint(endpoint ->
                                        endpoint.authorizationResponseHandler((request, response, granted) -> {
                                            session.forget(request);
                                            answer(granted, response);
                                        })))
                .authorizeHttpRequests(it -> it.requestMatchers("/demo/login")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .securityContext(it -> it.securityContextRepository(session.logins()))
                .requestCache(it -> it.requestCache(session.requests()))
                .exceptionHandling(it -> it.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/demo/login"),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .headers(PageHeaders::strict)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain trialPages(HttpSecurity http) throws Exception {
        return http.securityMatcher("/demo/**", "/smartcloud/**", "/smartcloud")
                .authorizeHttpRequests(it -> it.anyRequest().permitAll())
                .headers(PageHeaders::strict)
                .build();
    }

    private static void answer(Authentication authentication, HttpServletResponse response) throws IOException {
        OAuth2AuthorizationCodeRequestAuthenticationToken granted =
                (OAuth2AuthorizationCodeRequestAuthenticationToken) authentication;
        response.sendRedirect(UriComponentsBuilder.fromUriString(granted.getRedirectUri())
                .queryParam(OAuth2ParameterNames.CODE, "{code}")
                .queryParam(OAuth2ParameterNames.STATE, "{state}")
                .encode()
                .buildAndExpand(granted.getAuthorizationCode().getTokenValue(), granted.getState())
                .toUriString());
    }
}

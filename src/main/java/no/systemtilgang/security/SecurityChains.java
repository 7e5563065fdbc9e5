package no.systemtilgang.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import no.systemtilgang.web.Limits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who comes in at which door: one chain a door, each an allow-list that ends with a refusal. */
@Configuration
class SecurityChains {

    /** There are several servlets here; patterns mean paths of the application, whichever servlet answers. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean paths() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    @Bean
    @Order(10)
    SecurityFilterChain tokens(HttpSecurity http, BearerTokens tokens, Limits limits) throws Exception {
        return http.securityMatcher("/engine-rest/**", "/authentication/**", "/authorization/**")
                .authorizeHttpRequests(ApiDoors::apply)
                .oauth2ResourceServer(tokens::apply)
                .addFilterBefore(new VendorLimit(limits), AuthorizationFilter.class)
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(it -> it.disable())
                .requestCache(it -> it.disable())
                .build();
    }

    /** The API's description: in the trial for everybody, otherwise with any valid token. */
    @Bean
    @Order(15)
    SecurityFilterChain description(
            HttpSecurity http, BearerTokens tokens, @Value("${systemtilgang.api.open-description}") boolean open)
            throws Exception {
        return http.securityMatcher("/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html")
                .authorizeHttpRequests(it -> {
                    if (open) {
                        it.requestMatchers(GET, "/**").permitAll();
                    } else {
                        it.requestMatchers(GET, "/**").authenticated();
                    }
                    it.anyRequest().denyAll();
                })
                .oauth2ResourceServer(tokens::apply)
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(it -> it.disable())
                .requestCache(it -> it.disable())
                .headers(PageHeaders::ofSwaggerUi)
                .build();
    }

    /** The web applications bring their own CSRF protection and headers; their own logins are closed. */
    @Bean
    @Order(20)
    SecurityFilterChain webapps(HttpSecurity http, WebappRules rules, Login login, ProviderLogout provider)
            throws Exception {
        RequestMatcher api = PathPatternRequestMatcher.withDefaults().matcher("/camunda/api/**");
        RequestMatcher linked = new AndRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(GET, "/camunda/app/*/default/"),
                new RequestHeaderRequestMatcher("Sec-Fetch-Mode", "navigate"));
        return http.securityMatcher("/camunda/**")
                .authorizeHttpRequests(rules::apply)
                .exceptionHandling(it -> it.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), api)
                        .defaultAuthenticationEntryPointFor(new KeptLinks(), linked)
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint(Login.ADDRESS), any()))
                .addFilterBefore(new ForgedWebappCalls(), LogoutFilter.class)
                .logout(it -> it.logoutRequestMatcher(PathPatternRequestMatcher.withDefaults()
                                .matcher(POST, "/camunda/api/admin/auth/user/*/logout"))
                        .logoutSuccessHandler(provider::ofWebapps))
                .addFilterAfter(login.end(), SecurityContextHolderFilter.class)
                .requestCache(it -> it.requestCache(wantedPages()))
                .csrf(it -> it.disable())
                .headers(WebappHeaders::strict)
                .build();
    }

    @Bean
    @Order(30)
    SecurityFilterChain health(HttpSecurity http) throws Exception {
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(
                        it -> it.requestMatchers(GET, "/actuator/health/readiness", "/actuator/health/liveness")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .exceptionHandling(it -> it.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(it -> it.disable())
                .build();
    }

    /** There is one login. The name of another one is not looked up, which would be an error of ours. */
    @Bean
    @Order(35)
    SecurityFilterChain noOtherLogins(HttpSecurity http) throws Exception {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return http.securityMatcher(new AndRequestMatcher(
                        paths.matcher("/oauth2/authorization/**"),
                        new NegatedRequestMatcher(paths.matcher(Login.ADDRESS))))
                .authorizeHttpRequests(it -> it.anyRequest().denyAll())
                .exceptionHandling(it -> it.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
                .requestCache(it -> it.disable())
                .headers(PageHeaders::strict)
                .build();
    }

    @Bean
    @Order(40)
    SecurityFilterChain pages(HttpSecurity http, Login login, ProviderLogout provider) throws Exception {
        return http.authorizeHttpRequests(it -> it.requestMatchers(
                                "/designsystem/**",
                                "/css/**",
                                "/images/**",
                                "/js/**",
                                "/favicon.svg",
                                "/favicon.ico",
                                "/error",
                                "/tilgjengelighet",
                                "/systemtilgang/sprak",
                                "/login/**",
                                Login.ADDRESS)
                        .permitAll()
                        .requestMatchers("/", "/systemtilgang/**", "/receipt/**", "/logout")
                        .access(WebappRules.persons())
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        it -> it.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(Login.ADDRESS))
                                .accessDeniedHandler(new ExpiredForms(forms())))
                .oauth2Login(login::apply)
                .logout(it -> it.logoutSuccessHandler(provider::ofPages))
                .addFilterAfter(login.end(), SecurityContextHolderFilter.class)
                .headers(PageHeaders::strict)
                .requestCache(it -> it.requestCache(wantedPages()))
                .build();
    }

    /** A login leads back to a page that was asked for, never to a program's call in between. */
    private static HttpSessionRequestCache wantedPages() {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new OrRequestMatcher(
                paths.matcher(GET, "/"),
                paths.matcher(GET, "/systemtilgang/**"),
                paths.matcher(GET, "/receipt/**"),
                paths.matcher(GET, "/camunda/app/*"),
                paths.matcher(GET, "/camunda/app/*/"),
                paths.matcher(GET, "/camunda/app/*/default/**")));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static RequestMatcher forms() {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(paths.matcher(POST, "/systemtilgang/**"), paths.matcher(POST, "/logout"));
    }

    private static RequestMatcher any() {
        return request -> true;
    }
}

package no.systemtilgang.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.UrlHandlerFilter;

/** The published API answers at the same address with and without a slash at its end. */
@Configuration
class TrailingSlash {

    /** Before the guards, so that these see the address that is answered. */
    @Bean
    FilterRegistrationBean<UrlHandlerFilter> withoutTrailingSlash() {
        FilterRegistrationBean<UrlHandlerFilter> filter = new FilterRegistrationBean<>(
                UrlHandlerFilter.trailingSlashHandler("/authentication/api/v1/**", "/authorization/api/v1/**")
                        .wrapRequest()
                        .build());
        filter.addUrlPatterns("/authentication/*", "/authorization/*"); // it fails on odd paths of other servlets
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return filter;
    }
}

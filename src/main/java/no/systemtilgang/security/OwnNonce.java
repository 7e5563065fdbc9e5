package no.systemtilgang.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every page of Camunda's web applications a nonce of its own. As shipped, the nonce lies in the servlet context,
 * where the next request overwrites it before the page is written: of two pages at once, one would be blank.
 */
@Component
class OwnNonce extends OncePerRequestFilter {

    /** {@code ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE}. */
    private static final String NONCE = "org.camunda.bpm.csp.nonce";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/camunda/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new WithOwnContext(request), response);
    }

    private static class WithOwnContext extends HttpServletRequestWrapper {

        WithOwnContext(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletContext getServletContext() {
            ServletContext shared = super.getServletContext();
            return (ServletContext) Proxy.newProxyInstance(
                    ServletContext.class.getClassLoader(),
                    new Class<?>[] {ServletContext.class},
                    (proxy, method, given) -> {
                        boolean nonce = given != null && NONCE.equals(given[0]);
                        if (nonce && method.getName().equals("getAttribute")) {
                            return getAttribute(NONCE);
                        }
                        if (nonce && method.getName().equals("setAttribute")) {
                            setAttribute(NONCE, given[1]);
                            return null;
                        }
                        try {
                            return method.invoke(shared, given);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}

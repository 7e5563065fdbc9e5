package no.systemtilgang.language;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** What the reader chose, or else what the browser prefers of our languages, or else bokmål. */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class ReadersLanguage extends CookieLocaleResolver {

    static final String COOKIE = "systemtilgang.sprak";

    /** Tasklist is in bokmål, and so is what its forms are told. */
    private static final String OF_TASKLIST = "/systemtilgang/api/";

    /** Norwegian of no particular kind, as some browsers ask for. */
    private static final Locale NORWEGIAN = Locale.forLanguageTag("no");

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final AcceptHeaderLocaleResolver browser = new AcceptHeaderLocaleResolver();

    ReadersLanguage(@Value("${server.servlet.session.cookie.secure}") boolean secure) {
        super(COOKIE);
        setCookieHttpOnly(true);
        setCookieSecure(secure);
        setCookieSameSite("Lax");
        setCookieMaxAge(REMEMBERED);
        setRejectInvalidCookies(false);
        setDefaultLocaleFunction(this::preferred);
        browser.setSupportedLocales(supported());
        browser.setDefaultLocale(Language.BOKMAL.locale());
    }

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        return request.getRequestURI().startsWith(OF_TASKLIST)
                ? new SimpleLocaleContext(Language.BOKMAL.locale())
                : super.resolveLocaleContext(request);
    }

    /** A cookie with any other value counts as none. */
    @Override
    protected Locale parseLocaleValue(String value) {
        return Language.of(value).map(Language::locale).orElse(null);
    }

    private Locale preferred(HttpServletRequest request) {
        Locale preferred = browser.resolveLocale(request);
        return preferred.equals(NORWEGIAN) ? Language.BOKMAL.locale() : preferred;
    }

    private static List<Locale> supported() {
        return Stream.concat(Stream.of(Language.values()).map(Language::locale), Stream.of(NORWEGIAN))
                .toList();
    }
}

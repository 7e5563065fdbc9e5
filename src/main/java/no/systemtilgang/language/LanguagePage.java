package no.systemtilgang.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Where the reader chooses a language; before a login too. */
@Controller
class LanguagePage {

    static final String PATH = "/systemtilgang/sprak";

    private final LocaleResolver readers;

    LanguagePage(LocaleResolver readers) {
        this.readers = readers;
    }

    /** Remembers the language and leads back to a page of ours; what is no language of ours, or no such page, is ignored. */
    @GetMapping(PATH)
    RedirectView choose(
            @RequestParam(required = false) String til,
            @RequestParam(required = false) String side,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language.of(til).ifPresent(it -> readers.setLocale(request, response, it.locale()));
        RedirectView back = new RedirectView(OwnPage.orFirst(side));
        back.setStatusCode(HttpStatus.SEE_OTHER);
        back.setExpandUriTemplateVariables(false);
        back.setExposeModelAttributes(false);
        return back;
    }
}

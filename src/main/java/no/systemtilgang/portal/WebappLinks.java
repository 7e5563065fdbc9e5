package no.systemtilgang.portal;

import java.util.Set;
import java.util.regex.Pattern;
import no.systemtilgang.problem.Code;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Leads on to the place in Tasklist or Cockpit that a link named before the login. */
@Controller
class WebappLinks {

    private static final Set<String> APPS = Set.of("tasklist", "cockpit");

    /** What a browser leaves as it is behind a #. */
    private static final Pattern PLACE = Pattern.compile("[A-Za-z0-9/?&=:%._~!$'()*+,;@-]*");

    @GetMapping("/systemtilgang/lenke")
    RedirectView follow(@RequestParam String app, @RequestParam(defaultValue = "") String sted) {
        if (!APPS.contains(app) || !PLACE.matcher(sted).matches()) {
            throw Code.NOT_FOUND.problem();
        }
        RedirectView place = new RedirectView("/camunda/app/" + app + "/default/#" + sted);
        place.setExpandUriTemplateVariables(false);
        place.setExposeModelAttributes(false);
        return place;
    }
}

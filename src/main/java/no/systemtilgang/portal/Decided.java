package no.systemtilgang.portal;

import no.systemtilgang.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What a page answers to a decision, whatever was decided. */
final class Decided {

    private Decided() {}

    /**
     * The same page again, with what kept the decision from being carried out.
     *
     * @param request what was to be decided, as it stands
     * @param reason the reason that was given, so that it is not lost
     */
    static ModelAndView refused(String page, Object request, Problem problem, String reason) {
        Refusal refusal = Refusal.of(problem);
        return new ModelAndView(page, HttpStatus.valueOf(problem.code().status()))
                .addObject("refusal", refusal)
                .addObject("problem", refusal == null ? DecisionProblems.key(problem) : null)
                .addObject("request", request)
                .addObject("reason", reason);
    }
}

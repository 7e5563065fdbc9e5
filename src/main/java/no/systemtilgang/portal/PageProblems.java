package no.systemtilgang.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import no.systemtilgang.audit.AuditTrail;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** A refusal as a page; before the framework's own handler, which answers with JSON. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(basePackageClasses = PageProblems.class)
class PageProblems {

    private final SignedIn signedIn;

    PageProblems(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @ExceptionHandler
    ModelAndView refused(Problem problem, HttpServletRequest request, Authentication login) {
        HttpStatusCode status = HttpStatus.valueOf(problem.code().status());
        return new ModelAndView(
                        "error",
                        Map.of(
                                "status", status.value(),
                                "correlationId", String.valueOf(request.getAttribute(AuditTrail.CORRELATION_ID))),
                        status)
                .addObject("user", signedIn.user(login));
    }

    @ExceptionHandler
    ModelAndView malformedAddress(
            MethodArgumentTypeMismatchException e, HttpServletRequest request, Authentication login) {
        return refused(Code.NOT_FOUND.problem(), request, login);
    }
}

package no.systemtilgang.vendorapi;

import java.util.List;
import java.util.Map;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Every refusal of the API as {@code application/problem+json}; before the framework's own handler, which has no codes. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(Problem problem) {
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException e) {
        return answer(Code.INVALID_INPUT.problem().because("The body is not the JSON that is expected here."));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> wrongType(MethodArgumentTypeMismatchException e) {
        return answer(invalid(e.getName(), "'" + e.getName() + "' is not of the right form."));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> missing(MissingServletRequestParameterException e) {
        String name = e.getParameterName();
        return answer(invalid(name, "The query parameter '" + name + "' is missing."));
    }

    @ExceptionHandler
    ResponseEntity<?> unexpected(Exception e) {
        if (e instanceof ErrorResponse known) {
            return ResponseEntity.status(known.getStatusCode())
                    .headers(known.getHeaders())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(known.getBody());
        }
        LOG.error("The API failed", e);
        return answer(Code.UNEXPECTED.problem());
    }

    private static Problem invalid(String name, String sentence) {
        return Code.INVALID_INPUT.problem().because(sentence).with("errors", Map.of(name, List.of(sentence)));
    }

    private static ResponseEntity<Map<String, Object>> answer(Problem problem) {
        return ResponseEntity.status(problem.code().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.body());
    }
}

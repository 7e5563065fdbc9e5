package no.systemtilgang.vendorapi;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;

/** Where clients are changed, an unknown system user is 400 with {@code errors.return}: the published contract. */
final class UnknownSystemUser {

    private UnknownSystemUser() {}

    static <T> T as400(UUID systemUserId, Supplier<T> verb) {
        try {
            return verb.get();
        } catch (Problem problem) {
            if (problem.code() != Code.SYSTEM_USER_NOT_FOUND) {
                throw problem;
            }
            String sentence = "There is no system user with the id " + systemUserId + ".";
            throw Code.INVALID_INPUT.problem().because(sentence).with("errors", Map.of("return", List.of(sentence)));
        }
    }
}

package no.systemtilgang.process;

import java.util.List;
import java.util.Map;
import no.systemtilgang.catalogue.Missing;
import no.systemtilgang.catalogue.PassingOn;
import no.systemtilgang.identity.Authorities;
import no.systemtilgang.problem.Code;
import no.systemtilgang.register.Powers;
import org.springframework.stereotype.Component;

/** All or nothing: whoever gives a system powers for own use must be able to pass on every single one. */
@Component
class DelegationCheck {

    private final PassingOn passingOn;
    private final Authorities authorities;

    DelegationCheck(PassingOn passingOn, Authorities authorities) {
        this.passingOn = passingOn;
        this.authorities = authorities;
    }

    /**
     * Checks that the person can pass on these powers for the organisation.
     *
     * @throws no.systemtilgang.problem.Problem naming each item that fails, with its reason, in {@code delegationReasons}
     */
    void require(String personId, String orgNo, Powers powers) {
        List<Missing> missing = passingOn.missing(
                personId, orgNo, authorities.rolesIn(personId, orgNo), powers.resourceIds(), powers.packageUrns());
        if (!missing.isEmpty()) {
            throw codeFor(missing.get(0))
                    .problem()
                    .with(
                            "delegationReasons",
                            missing.stream().map(DelegationCheck::reason).toList());
        }
    }

    private static Map<String, Object> reason(Missing item) {
        return Map.of(
                "type", item.kind() == Missing.Kind.RESOURCE ? "resource" : "package",
                "id", item.id(),
                "name", item.name(),
                "codes", List.of(item.reason().wire()));
    }

    private static Code codeFor(Missing item) {
        return switch (item.reason()) {
            case MISSING_ROLE_ACCESS -> Code.MISSING_ROLE;
            case MISSING_PACKAGE_ACCESS -> Code.MISSING_PACKAGE;
            case RESOURCE_NOT_DELEGABLE -> Code.RESOURCE_NOT_DELEGABLE;
        };
    }
}

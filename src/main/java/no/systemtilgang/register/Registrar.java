package no.systemtilgang.register;

import no.systemtilgang.problem.Code;

/**
 * Who writes to the register.
 *
 * @param orgNo the organisation of the token
 * @param mayAll whether it administers the register, and so the systems of every vendor
 * @param clientId the Maskinporten client of the token, or null
 */
public record Registrar(String orgNo, boolean mayAll, String clientId) {

    /**
     * @throws no.systemtilgang.problem.Problem (403) when the systems of the vendor are not its to see and change
     */
    void requireAuthorityOver(String vendorOrgNo) {
        if (!mayAll && !orgNo.equals(vendorOrgNo)) {
            throw Code.FORBIDDEN.problem().because("The system is another vendor's.");
        }
    }
}

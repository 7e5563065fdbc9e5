package no.systemtilgang.request;

import no.systemtilgang.party.Parties;
import no.systemtilgang.problem.Code;
import no.systemtilgang.register.Powers;
import no.systemtilgang.register.RedirectUrls;
import no.systemtilgang.register.RegisteredSystem;
import org.springframework.stereotype.Component;

/**
 * What a change may ask for, held against the register and against what the system user holds
 * ({@code facts/altinn-api.md} §3.3, §6).
 */
@Component
public class ChangeRules {

    private final RequestRules requests;
    private final RedirectUrls redirectUrls;
    private final Parties parties;

    ChangeRules(RequestRules requests, RedirectUrls redirectUrls, Parties parties) {
        this.requests = requests;
        this.redirectUrls = redirectUrls;
        this.parties = parties;
    }

    /**
     * Checks a new change request.
     *
     * @param partyOrgNo whose system user it is
     * @param current what the system user holds
     * @throws no.systemtilgang.problem.Problem (400) with the published code for what is wrong
     */
    public void check(NewChangeRequest asked, RegisteredSystem system, String partyOrgNo, Powers current) {
        if (parties.organisation(partyOrgNo).isEmpty()) {
            throw Code.UNKNOWN_PARTY.problem();
        }
        redirectUrls.accept(asked.redirectUrl(), system);
        checkChange(asked.change(), system, current);
    }

    /**
     * Checks that the system has registered all that is required, and that something is left afterwards; also at
     * approval, when vendor and other changes may have moved on.
     */
    public void checkChange(PowerChange change, RegisteredSystem system, Powers current) {
        requests.checkPowers(UserType.STANDARD, change.required(), system);
        if (change.appliedTo(current).isEmpty()) {
            throw Code.RIGHT_NOT_FOUND
                    .problem()
                    .because("The change would leave the system user without any right or access package.");
        }
    }
}

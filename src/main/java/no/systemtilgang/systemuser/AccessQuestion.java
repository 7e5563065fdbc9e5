package no.systemtilgang.systemuser;

import java.util.UUID;
import no.systemtilgang.party.OrganisationNumber;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.register.SentText;

/**
 * Whether a system user may use a resource, or has an access package, for an organisation: its own, or a client.
 *
 * @param resource the id of the resource; null when the question is about a package
 * @param accessPackage the URN of the package; null when the question is about a resource
 * @throws Problem (400) when not exactly one of the two is asked about, or the number is none of an organisation
 */
public record AccessQuestion(UUID systemUserId, String resource, String accessPackage, String partyOrgNo) {

    public AccessQuestion {
        if ((resource == null) == (accessPackage == null)) {
            throw invalid("Ask about either a 'resource' or an 'accessPackage', exactly one of them.");
        }
        try {
            partyOrgNo = new OrganisationNumber(partyOrgNo).value();
        } catch (IllegalArgumentException e) {
            throw invalid("'partyOrgNo' must be an organisation number: nine digits, the last one a check digit.");
        }
    }

    /**
     * Reads a question as bodies send it.
     *
     * @throws Problem (400) when something is missing, too long or malformed
     */
    public static AccessQuestion of(String systemUserId, String resource, String accessPackage, String partyOrgNo) {
        return new AccessQuestion(
                SentText.uuid(SentText.required("systemUserId", systemUserId, SentText.LINE))
                        .orElseThrow(() -> invalid("'systemUserId' must be a UUID.")),
                SentText.optional("resource", resource, SentText.LINE),
                SentText.optional("accessPackage", accessPackage, SentText.LINE),
                SentText.required("partyOrgNo", partyOrgNo, SentText.LINE));
    }

    private static Problem invalid(String sentence) {
        return Code.INVALID_INPUT.problem().because(sentence);
    }
}

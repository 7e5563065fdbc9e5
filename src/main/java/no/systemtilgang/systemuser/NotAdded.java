package no.systemtilgang.systemuser;

import java.util.List;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;

/**
 * An organisation that cannot be added to a system user, and why.
 *
 * @param orgNo its number, or what was given for one
 * @param name its name; null when there is no such organisation
 * @param packages the URNs of the packages that it fails on, where packages are the reason
 */
public record NotAdded(String orgNo, String name, Reason reason, List<String> packages) {

    /** Why. */
    public enum Reason {
        /** Not nine digits, or a wrong check digit. */
        NOT_A_NUMBER(Code.CLIENT_NOT_FOUND, "This is not an organisation number."),
        UNKNOWN(Code.CLIENT_NOT_FOUND, "There is no organisation with this number."),
        DELETED(Code.CLIENT_NOT_FOUND, "The organisation is deleted."),
        NOT_A_CLIENT(Code.CLIENT_NOT_FOUND, "The organisation is not a client of yours."),
        LACKS_PACKAGES(
                Code.CLIENT_LACKS_PACKAGES,
                "The client must first give you all the access packages that the system user has."),
        /** The firm itself, and a package is only for clients. */
        NOT_FOR_OWN_USE(
                Code.PACKAGE_NOT_ASSIGNABLE,
                "Your own organisation cannot be added: an access package of the system user is only for clients."),
        /** Whoever chose the client lost the authority before it was added. */
        NO_LONGER_ALLOWED(Code.FORBIDDEN, "Whoever chose the client was no longer allowed to add it."),
        /** The system user was removed before the client was added. */
        REMOVED(Code.SYSTEM_USER_NOT_FOUND, "The system user was removed.");

        private final Code code;
        private final String sentence;

        Reason(Code code, String sentence) {
            this.code = code;
            this.sentence = sentence;
        }

        Problem problem() {
            return code.problem().because(sentence);
        }
    }

    static NotAdded because(Reason reason, String orgNo) {
        return new NotAdded(orgNo, null, reason, List.of());
    }

    /** The same as a refusal ({@code facts/altinn-api.md} §4, nos. 64, 79, 80). */
    public Problem problem() {
        return packages.isEmpty() ? reason.problem() : reason.problem().with(member(), packages);
    }

    private String member() {
        return reason == Reason.NOT_FOR_OWN_USE ? "NotDelegablePackages" : "MissingPackages";
    }
}

package no.systemtilgang.systemuser;

/** What a system user may do in one case; it follows from the reason. */
public record AccessDecision(Reason reason) {

    /** The answer, in the words of those who ask such questions elsewhere. */
    public enum Effect {
        Permit,
        NotApplicable
    }

    /** Why. */
    public enum Reason {
        RightHeld(Effect.Permit, "The system user has the right to the resource."),
        PackageHeld(Effect.Permit, "The system user has the access package."),
        PackageHoldsResource(Effect.Permit, "The system user has an access package that holds the resource."),

        UnknownResource("There is no such resource."),
        UnknownPackage("There is no such access package."),
        UnknownSystemUser("There is no such system user, or it is removed."),
        SystemDeleted("The vendor has deleted the system that the system user belongs to."),
        OtherOrganisation("The system user is for own use, and the organisation is not its own."),
        NotAClient("The organisation is not among the clients of the system user."),
        OrganisationDeleted("The organisation, or the one that the system user belongs to, is deleted."),
        ResourceNotHeld("The system user has neither the right to the resource nor a package that holds it."),
        PackageNotHeld("The system user does not have the access package.");

        private final Effect effect;
        private final String sentence;

        Reason(String sentence) {
            this(Effect.NotApplicable, sentence);
        }

        Reason(Effect effect, String sentence) {
            this.effect = effect;
            this.sentence = sentence;
        }

        /** The reason in one sentence. */
        public String sentence() {
            return sentence;
        }
    }

    /** Whether it may. */
    public Effect effect() {
        return reason.effect;
    }
}

package no.systemtilgang.identity;

/**
 * What a person can be in charge of in an organisation. Each is an access package; whoever has a role that holds the
 * package has the capability ({@code facts/altinn-ui.md} §2.2, §3.4).
 */
public enum Capability {
    /** Approves what the organisation gives to others. */
    ACCESS_MANAGER("tilgangsstyrer"),
    /** Approves and manages system users that act for the organisation's clients. */
    CLIENT_ADMINISTRATOR("klientadministrator");

    private final String word;

    Capability(String word) {
        this.word = word;
    }

    /** The Norwegian word, as in the package's URN and the engine's group names. */
    public String word() {
        return word;
    }

    /** The engine's group of those who have this capability in an organisation. */
    public String groupIn(String orgNo) {
        return orgNo + "-" + word;
    }

    /** The engine's group of those who have this capability somewhere: it says what they may start, never on whose behalf. */
    public String group() {
        return word;
    }

    String packageUrn() {
        return "urn:altinn:accesspackage:" + word;
    }
}

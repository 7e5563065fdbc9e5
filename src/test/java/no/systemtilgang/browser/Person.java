package no.systemtilgang.browser;

/** Who can be chosen on the login page. */
enum Person {
    STADIG_KONSERT("stadig.konsert", "TILFELDIG SUBTIL APE"),
    DRESS_MINST("dress.minst", "TILBAKEHOLDEN USYMMETRISK TIGER AS"),
    NYSGJERRIG_ANSATT("nysgjerrig.ansatt", "TILFELDIG SUBTIL APE"),
    FREMMED_LEDER("fremmed.leder", "UBESLEKTET FJERN ULV AS"),
    PROSESS_EIER("prosess.eier", "");

    private final String id;
    private final String organisation;

    Person(String id, String organisation) {
        this.id = id;
        this.organisation = organisation;
    }

    /** The person's pseudonym. */
    String id() {
        return id;
    }

    /** The full name in capitals, as the login page shows it. */
    String fullName() {
        return name().replace('_', ' ');
    }

    /** The organisation that the login page names; empty for those who act for none. */
    String organisation() {
        return organisation;
    }
}

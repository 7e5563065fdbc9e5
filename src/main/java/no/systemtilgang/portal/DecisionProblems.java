package no.systemtilgang.portal;

import no.systemtilgang.problem.Problem;

/** What can stand in the way of a decision, in the words of the pages. */
final class DecisionProblems {

    private DecisionProblems() {}

    static String inWords(Problem problem) {
        return switch (problem.code()) {
            case REQUEST_NOT_NEW -> "Forespørselen er allerede besvart, trukket tilbake eller utløpt.";
            case NOT_THE_REQUESTS_PARTY, NOT_THE_AGENT_REQUESTS_PARTY ->
                "Du har ikke fullmakt til å besvare denne forespørselen.";
            case SYSTEM_USER_EXISTS -> "Virksomheten har allerede denne systemtilgangen.";
            case RIGHT_NOT_FOUND, PACKAGE_NOT_IN_SYSTEM, SYSTEM_NOT_FOUND ->
                "Leverandøren har endret hva systemet kan be om. Be leverandøren om å sende en ny forespørsel.";
            case SYSTEM_USER_NOT_FOUND -> "Systemtilgangen finnes ikke lenger.";
            case INVALID_INPUT -> "Velg om du godkjenner eller avviser. En begrunnelse kan ha høyst 1000 tegn.";
            default -> "Svaret ble ikke lagret. Prøv igjen.";
        };
    }
}

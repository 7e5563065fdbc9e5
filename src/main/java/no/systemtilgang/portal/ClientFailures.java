package no.systemtilgang.portal;

import java.util.Locale;
import java.util.stream.Collectors;
import no.systemtilgang.catalogue.Catalogue;
import no.systemtilgang.party.OrganisationNumber;
import no.systemtilgang.systemuser.NotAdded;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Why clients were not added, in words. */
@Component
class ClientFailures {

    private final Catalogue catalogue;
    private final MessageSource messages;

    ClientFailures(Catalogue catalogue, MessageSource messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /** A client that could not be added. */
    ClientFailure of(NotAdded notAdded) {
        return of(0, notAdded.orgNo(), notAdded);
    }

    /** A line of a pasted list that cannot be added. */
    ClientFailure of(int line, String written, NotAdded notAdded) {
        String packages = notAdded.packages().stream()
                .map(urn -> catalogue.accessPackage(urn).map(Names::of).orElse(urn))
                .collect(Collectors.joining(", "));
        String reason = notAdded.reason().name();
        if (notAdded.reason() == NotAdded.Reason.NOT_A_NUMBER) {
            reason = digits(written).matches("[0-9]{9}") ? "WRONG_CHECK_DIGIT" : "NOT_NINE_DIGITS";
        }
        return of(line, written, notAdded.name(), reason, packages);
    }

    /** A line of a pasted list that was there before: in the list, or among the clients. */
    ClientFailure of(int line, String written, String reason) {
        return of(line, written, null, reason, "");
    }

    private ClientFailure of(int line, String written, String name, String reason, String packages) {
        Locale language = LocaleContextHolder.getLocale();
        String digits = digits(written);
        return new ClientFailure(
                line,
                digits.matches("[0-9]{9}") ? OrganisationNumber.formatted(digits) : written,
                name == null ? "" : name,
                messages.getMessage("clients.reason." + reason, new Object[] {packages}, language));
    }

    private static String digits(String written) {
        return written.replaceAll("[\\s\\u00a0]", "");
    }
}

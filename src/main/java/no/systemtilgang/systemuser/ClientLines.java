package no.systemtilgang.systemuser;

import java.util.Collection;
import java.util.List;
import no.systemtilgang.party.OrganisationNumber;
import no.systemtilgang.problem.Code;

/** The lines in which a person writes which clients to add. */
public final class ClientLines {

    /** So many lines are read at once. */
    public static final int MOST = 100_000;

    private static final int LONGEST = 100;

    private ClientLines() {}

    /**
     * The lines that say something, as they can be stored and shown again.
     *
     * @throws no.systemtilgang.problem.Problem (400) when there is none, or more than {@link #MOST}
     */
    public static List<String> of(Collection<String> written) {
        List<String> lines = written.stream()
                .filter(it -> it != null)
                .map(ClientLines::line)
                .filter(it -> !it.isEmpty())
                .toList();
        if (lines.isEmpty()) {
            throw Code.INVALID_INPUT.problem().because("Choose at least one client.");
        }
        if (lines.size() > MOST) {
            throw Code.INVALID_INPUT.problem().because("There are more than " + MOST + " lines; send them in parts.");
        }
        return lines;
    }

    /** Organisation numbers out of what is written for them; what is none stays as it is, where it can be stored. */
    public static List<String> numbers(Collection<String> written) {
        return written.stream()
                .filter(it -> it != null)
                .map(ClientLines::line)
                .map(ClientLines::number)
                .toList();
    }

    /** The organisation number that a line is, or else the line. */
    static String number(String line) {
        try {
            return OrganisationNumber.of(line).value();
        } catch (IllegalArgumentException notANumber) {
            return line;
        }
    }

    private static String line(String written) {
        String line =
                written.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}

package no.systemtilgang.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.systemtilgang.party.OrganisationNumber;
import no.systemtilgang.systemuser.Clients;
import no.systemtilgang.systemuser.EligibleClients;
import no.systemtilgang.systemuser.NotAdded;
import no.systemtilgang.systemuser.NotAdded.Reason;
import no.systemtilgang.systemuser.SystemUser;
import org.springframework.stereotype.Component;

/** Reads a pasted list of organisation numbers, and finds what is wrong with it before anything is added. */
@Component
class PastedClients {

    /** A longer list is refused. */
    static final int MOST_LINES = 10_000;

    private final Clients clients;
    private final EligibleClients eligible;
    private final ClientFailures failures;

    PastedClients(Clients clients, EligibleClients eligible, ClientFailures failures) {
        this.clients = clients;
        this.eligible = eligible;
        this.failures = failures;
    }

    /**
     * What a list says.
     *
     * @param lines how many lines there are that are not empty
     * @param numbers those that can be added, each once
     * @param wrong the other lines, in their order; empty when there are too many lines
     */
    record Checked(int lines, List<String> numbers, List<ClientFailure> wrong) {

        public boolean isTooLong() {
            return lines > MOST_LINES;
        }
    }

    /** Checks every line of a list. */
    Checked check(SystemUser user, String text) {
        List<String> lines = text == null ? List.of() : text.lines().toList();
        int written = (int) lines.stream().filter(it -> !it.isBlank()).count();
        if (written > MOST_LINES) {
            return new Checked(written, List.of(), List.of());
        }
        Map<String, Integer> firstLines = new LinkedHashMap<>();
        Map<Integer, ClientFailure> wrong = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty()) {
                read(i + 1, line, firstLines, wrong);
            }
        }
        for (String number : clients.among(user.id(), firstLines.keySet())) {
            int line = firstLines.remove(number);
            wrong.put(line, failures.of(line, number, "ALREADY_ADDED"));
        }
        for (NotAdded refused : eligible.refusals(user, firstLines.keySet())) {
            int line = firstLines.remove(refused.orgNo());
            wrong.put(line, failures.of(line, refused.orgNo(), refused));
        }
        List<ClientFailure> inOrder = wrong.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
        return new Checked(written, new ArrayList<>(firstLines.keySet()), inOrder);
    }

    private void read(int place, String line, Map<String, Integer> firstLines, Map<Integer, ClientFailure> wrong) {
        try {
            String number = OrganisationNumber.of(line).value();
            if (firstLines.putIfAbsent(number, place) != null) {
                wrong.put(place, failures.of(place, line, "TWICE"));
            }
        } catch (IllegalArgumentException e) {
            wrong.put(place, failures.of(place, line, new NotAdded(line, null, Reason.NOT_A_NUMBER, List.of())));
        }
    }
}

package no.systemtilgang.portal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.systemtilgang.party.Organisation;
import no.systemtilgang.party.OrganisationNumber;
import no.systemtilgang.party.SearchText;
import no.systemtilgang.systemuser.Clients;
import no.systemtilgang.systemuser.EligibleClients;
import no.systemtilgang.systemuser.Excerpt;
import no.systemtilgang.systemuser.SystemUser;
import org.springframework.stereotype.Component;

/**
 * The clients of a system user, and those that can be added, page by page: for the pages and the Tasklist form alike,
 * so that neither offers what the other refuses.
 */
@Component
class ClientLists {

    static final int PAGE = 50;

    private final Clients clients;
    private final EligibleClients eligible;
    private final RequestViews names;

    ClientLists(Clients clients, EligibleClients eligible, RequestViews names) {
        this.clients = clients;
        this.eligible = eligible;
        this.names = names;
    }

    /**
     * A client in a list.
     *
     * @param number the organisation number as people read it
     * @param own whether it is the firm itself
     */
    record Row(String orgNo, String number, String name, boolean own) {}

    /**
     * A part of a list.
     *
     * @param own the firm itself, where it can be added; it is not among the rows
     * @param total how many clients the search finds in all; of those that can be added, one more than
     *     {@link EligibleClients#MOST_COUNTED} stands for more than that
     * @param all the same without a search
     * @param next where the next part begins; null when there is none
     * @param previous the same for the part before; empty for the beginning
     */
    record Part(List<Row> rows, Row own, String search, long total, long all, String next, String previous) {}

    /** Those that the system user acts for. */
    Part added(SystemUser user, String search, String cursor) {
        Excerpt excerpt = excerpt(search, cursor);
        List<Row> rows = clients.page(user.id(), excerpt).stream()
                .map(it -> row(user, it.party().orgNo(), it.party().name()))
                .toList();
        String before = previous(excerpt, it -> clients.before(user.id(), it));
        long total = clients.count(user.id(), excerpt.search());
        long all = excerpt.search().isEmpty() ? total : clients.count(user.id(), SearchText.ALL);
        return part(rows, null, excerpt, total, all, before);
    }

    /** Those that can be added and are not. */
    Part eligible(SystemUser user, String search, String cursor) {
        Excerpt excerpt = excerpt(search, cursor);
        List<Row> rows = eligible.page(user, excerpt).stream()
                .map(it -> row(user, it.orgNo(), it.name()))
                .toList();
        String before = previous(excerpt, it -> eligible.before(user, it));
        long total = eligible.count(user, excerpt.search());
        long all = excerpt.search().isEmpty() ? total : eligible.count(user, SearchText.ALL);
        return part(rows, own(user).orElse(null), excerpt, total, all, before);
    }

    private Optional<Row> own(SystemUser user) {
        String firm = user.partyOrgNo();
        return clients.has(user.id(), firm) || eligible.refusal(user, firm).isPresent()
                ? Optional.empty()
                : Optional.of(row(user, firm, names.nameOf(firm)));
    }

    private static Row row(SystemUser user, String orgNo, String name) {
        return new Row(orgNo, OrganisationNumber.formatted(orgNo), name, orgNo.equals(user.partyOrgNo()));
    }

    /** One more than a page, to see whether there is a next one. */
    private static Excerpt excerpt(String search, String cursor) {
        return new Excerpt(new SearchText(search), ClientCursor.read(cursor), PAGE + 1);
    }

    private static String previous(Excerpt excerpt, Function<Excerpt, Optional<Organisation>> before) {
        return excerpt.after().name().isEmpty()
                ? null
                : before.apply(new Excerpt(excerpt.search(), excerpt.after(), PAGE))
                        .map(ClientCursor::of)
                        .orElse("");
    }

    private static Part part(List<Row> rows, Row own, Excerpt excerpt, long total, long all, String previous) {
        boolean more = rows.size() > PAGE;
        List<Row> shown = more ? rows.subList(0, PAGE) : rows;
        Row last = more ? shown.get(PAGE - 1) : null;
        String next = more ? ClientCursor.of(new Organisation(last.orgNo(), last.name())) : null;
        return new Part(shown, own, excerpt.search().text(), total, all, next, previous);
    }
}

package no.systemtilgang.portal;

import java.time.Clock;
import java.util.List;
import no.systemtilgang.process.Approvers;
import no.systemtilgang.request.Inbox;
import no.systemtilgang.request.InboxEntry;
import org.springframework.stereotype.Component;

/** What an organisation was asked for, as the overview and the inbox show it to whoever decides it. */
@Component
class InboxRows {

    private static final int ANSWERED = 20;

    private final Inbox inbox;
    private final Clock clock;

    InboxRows(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * Something that was asked for.
     *
     * @param page where it is read and decided
     * @param isNew whether it has just come
     * @param decided when it was decided, or null
     */
    record Row(
            String page,
            String kind,
            String title,
            String reference,
            String vendorName,
            String status,
            String created,
            boolean isNew,
            boolean escalated,
            boolean reminded,
            String decided,
            String decidedBy) {}

    /** What waits for an answer, what was passed on first. */
    List<Row> waiting(ActingFor.Acting acting, int atMost) {
        return inbox.waiting(acting.orgNo(), Approvers.scopeOf(acting.capabilities()), atMost).stream()
                .map(this::row)
                .toList();
    }

    /** A part of what waits no longer. */
    NewestFirst.Part<Row> answered(ActingFor.Acting acting, String after) {
        NewestFirst place = NewestFirst.read(after);
        NewestFirst.Part<InboxEntry> part = place.part(
                inbox.answered(
                        acting.orgNo(),
                        Approvers.scopeOf(acting.capabilities()),
                        place.created(),
                        place.id(),
                        ANSWERED + 1),
                ANSWERED,
                it -> new NewestFirst(it.created(), it.id()));
        return new NewestFirst.Part<>(part.rows().stream().map(this::row).toList(), part.next(), part.first());
    }

    private Row row(InboxEntry entry) {
        String path = entry.kind() == InboxEntry.Kind.CHANGE ? ChangePages.PATH : RequestPages.PATH;
        return new Row(
                path + entry.id(),
                entry.kind().name(),
                entry.title(),
                entry.reference(),
                entry.vendorName(),
                entry.status().name(),
                Dates.day(entry.created()),
                NewestFirst.isNew(entry.created(), clock.instant()),
                entry.escalated(),
                entry.reminded(),
                entry.decidedAt() == null ? null : Dates.moment(entry.decidedAt()),
                entry.decidedBy());
    }
}

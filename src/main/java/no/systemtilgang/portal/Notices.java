package no.systemtilgang.portal;

import java.util.ArrayList;
import java.util.List;
import no.systemtilgang.systemuser.Added;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What became of what a person did, in words; most of it is about clients. */
@Component
class Notices {

    private final MessageSource messages;
    private final RequestViews names;
    private final ClientFailures failures;

    Notices(MessageSource messages, RequestViews names, ClientFailures failures) {
        this.messages = messages;
        this.names = names;
        this.failures = failures;
    }

    /** Clients were added, or could not be. */
    Notice added(Added result) {
        List<String> now = new ArrayList<>(result.added());
        now.addAll(result.there());
        List<ClientFailure> not = result.notAdded().stream().map(failures::of).toList();
        if (not.isEmpty()) {
            return new Notice("success", counted("clients.added", now), not);
        }
        String text = now.isEmpty()
                ? words("clients.added.none")
                : words("clients.added.some", now.size(), now.size() + not.size());
        return new Notice(now.isEmpty() ? "danger" : "warning", text, not);
    }

    /** Clients were taken back. */
    Notice removed(List<String> orgNos) {
        return orgNos.isEmpty() ? said("info", "clients.removed.none") : plain("success", "clients.removed", orgNos);
    }

    /** Something else. */
    Notice said(String color, String key, Object... arguments) {
        return new Notice(color, words(key, arguments), List.of());
    }

    private Notice plain(String color, String key, List<String> orgNos) {
        return new Notice(color, counted(key, orgNos), List.of());
    }

    private String counted(String key, List<String> orgNos) {
        return orgNos.size() == 1
                ? words(key + ".one", names.nameOf(orgNos.get(0)))
                : words(key + ".many", orgNos.size());
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}

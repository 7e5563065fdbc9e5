package no.systemtilgang.vendorapi;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import no.systemtilgang.problem.Code;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Cuts lists into pages. The token of a page is opaque to clients: it holds the place of the last row of the page
 * before, so nothing is lost or doubled when rows come or go in between.
 */
@Component
class Paging {

    private final String publicUrl;
    private final int size;

    /** @param size rows on a page */
    Paging(@Value("${systemtilgang.public-url}") String publicUrl, @Value("${systemtilgang.api.page-size}") int size) {
        this.publicUrl = publicUrl;
        this.size = size;
    }

    /** How many rows to read: a page, and one more that tells whether there is a next page. */
    int rowsToRead() {
        return size + 1;
    }

    /**
     * The place that a token holds.
     *
     * @param token null or empty for the first page
     * @param form what a place looks like in this list
     * @throws no.systemtilgang.problem.Problem (400) when the token is not one of ours
     */
    static Optional<String> place(String token, Pattern form) {
        if (token == null || token.isEmpty()) {
            return Optional.empty();
        }
        try {
            String place = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (form.matcher(place).matches()) {
                return Optional.of(place);
            }
        } catch (IllegalArgumentException e) {
            // refused below, like any other text that is not ours
        }
        throw Code.INVALID_INPUT.problem().because("'token' is not one that links.next gave; leave it out to begin.");
    }

    /**
     * Makes a page.
     *
     * @param path the list's path, with values for its parts
     * @param rows up to {@link #rowsToRead} rows
     * @param place the place of a row in the list
     */
    <R, A> Page<A> page(String path, List<R> rows, Function<R, String> place, Function<R, A> answer) {
        List<R> shown = rows.subList(0, Math.min(size, rows.size()));
        String next = rows.size() > size ? link(path, place.apply(shown.get(size - 1))) : null;
        return new Page<>(new Page.Links(next), shown.stream().map(answer).toList());
    }

    /** The address of the page after a place. */
    String link(String path, String place) {
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
        return publicUrl + UriUtils.encodePath(path, StandardCharsets.UTF_8) + "?token=" + token;
    }
}

package no.systemtilgang.vendorapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** One page of a list; without a further page {@code links} is empty ({@code facts/altinn-api.md} §1). */
record Page<T>(Links links, List<T> data) {

    /** Where the next page is, as an absolute address. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Links(String next) {}
}

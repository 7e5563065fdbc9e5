package no.systemtilgang.vendorapi;

import java.util.List;

/**
 * A part of a list that never ends ({@code facts/altinn-api.md} §1). As long as there are data, {@code links.next} is
 * where to ask again, now or later.
 */
record StreamPage<T>(Page.Links links, Stats stats, List<T> data) {

    /**
     * Where the part lies in the whole.
     *
     * @param pageStart the place of the first row; where there is none, the place that was asked from
     * @param pageEnd the place of the last row
     * @param sequenceMax the last place that can be read now
     */
    record Stats(long pageStart, long pageEnd, long sequenceMax) {}
}

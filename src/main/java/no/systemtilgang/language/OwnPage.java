package no.systemtilgang.language;

import java.util.regex.Pattern;

/** The address of a page of ours, without scheme and host. */
final class OwnPage {

    private static final String FIRST = "/systemtilgang";

    /** Never // at its beginning: browsers read that as another host. */
    private static final Pattern ADDRESS = Pattern.compile("/(?!/)[A-Za-z0-9/?&=:%._~!$'()*+,;@-]*");

    private OwnPage() {}

    /** The address, or our first page's when it is none of ours. */
    static String orFirst(String address) {
        return address != null && ADDRESS.matcher(address).matches() ? address : FIRST;
    }
}

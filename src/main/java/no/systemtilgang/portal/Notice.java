package no.systemtilgang.portal;

import java.io.Serializable;
import java.util.List;

/**
 * What became of what a person did on a page, told on the next one.
 *
 * @param color the design system's name of the kind: success, info, warning or danger
 * @param failures what was not done
 */
record Notice(String color, String text, List<ClientFailure> failures) implements Serializable {

    /** The name under which a page finds it. */
    static final String NAME = "notice";
}

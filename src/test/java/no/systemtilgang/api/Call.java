package no.systemtilgang.api;

import java.util.List;

/**
 * A call to be made of an operation. Values that begin with {@code known:} stand for something that exists, and are
 * filled in when the call is made.
 *
 * @param caller whose token it carries
 * @param body null for none
 */
record Call(
        Operation operation, String caller, List<String> path, List<String> query, String contentType, String body) {

    /** Stands for what a parameter of that name usually has. */
    static final String USUAL = "known:usual";

    /** Stands for one of the ids that answers have told so far. */
    static String id(int number) {
        return "known:id:" + number;
    }
}

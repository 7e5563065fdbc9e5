package no.systemtilgang.bench.growth;

import java.util.function.Function;

/**
 * Something that people or programs do.
 *
 * @param name what
 * @param prepare does what has to be done before, unmeasured, and answers the call that is measured; the call fails
 *     where the answer is not the expected one
 */
record Operation(String name, Function<Stage, Runnable> prepare) {}

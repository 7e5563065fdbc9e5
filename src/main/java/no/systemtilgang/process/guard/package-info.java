/**
 * What the engine may be asked, and by whom: one place for every rule that closes a side door of the engine, at both of
 * its REST roots and below them.
 */
package no.systemtilgang.process.guard;

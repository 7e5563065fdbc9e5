package no.systemtilgang.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import no.systemtilgang.ApplicationTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Plays the guide in Chromium against the running application. A test method asks for its {@link Visitor}s, each with a
 * browser profile of its own, and fails on whatever their browsers complained of.
 */
@ApplicationTest
@Tag("browser")
@ExtendWith(Browsers.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface BrowserTest {}

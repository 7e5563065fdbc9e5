package no.systemtilgang.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import no.systemtilgang.ApplicationTest;
import org.junit.jupiter.api.Tag;
import org.springframework.test.context.TestPropertySource;

/** A test of an application with low limits, behind a load balancer on 127.0.0.1; all such tests share it. */
@Tag("apart")
@ApplicationTest
@TestPropertySource(
        properties = {
            "systemtilgang.trusted-proxies=127\\.0\\.0\\.1",
            "systemtilgang.limits.per-address=" + LimitedTest.PER_ADDRESS,
            "systemtilgang.limits.per-vendor=" + LimitedTest.PER_VENDOR,
            "systemtilgang.limits.at-once-per-address=" + LimitedTest.AT_ONCE,
            "systemtilgang.limits.arrives-within=3s"
        })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface LimitedTest {

    int PER_ADDRESS = 80;
    int PER_VENDOR = 30;
    int AT_ONCE = 10;
}

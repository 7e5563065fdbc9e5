package no.systemtilgang.audit;

import java.util.UUID;
import org.slf4j.MDC;

/**
 * From where something is done, and under which correlation id. It is that of the HTTP request; work in the background
 * carries along that of the click that began it, or has one of its own.
 *
 * @param address the caller's address; null where nobody called
 * @param correlationId the id that log lines, events and the HTTP answer share
 */
public record Origin(String address, String correlationId) {

    /** That of what is going on in this thread. */
    public static Origin current() {
        return new Origin(MDC.get(AuditTrail.ADDRESS), MDC.get(AuditTrail.CORRELATION_ID));
    }

    /** That of something that the service begins by itself. */
    public static Origin ofTheService() {
        return new Origin(null, UUID.randomUUID().toString());
    }

    /** Does the work as something that comes from here. */
    public void during(Runnable work) {
        Origin before = current();
        enter();
        try {
            work.run();
        } finally {
            before.enter();
        }
    }

    /** Lets what follows in this thread come from here. */
    public void enter() {
        put(AuditTrail.ADDRESS, address);
        put(AuditTrail.CORRELATION_ID, correlationId);
    }

    private static void put(String key, String value) {
        if (value == null) {
            MDC.remove(key);
        } else {
            MDC.put(key, value);
        }
    }
}

package no.systemtilgang.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HTTP/1.1 in which a request has to come in whole, head and body, within a time. Tomcat's own timeouts begin anew with
 * each byte, so that a sender of one byte a second could keep a connection, and with a body a thread, for hours.
 */
public class PunctualProtocol extends Http11NioProtocol {

    private static final Logger LOG = LoggerFactory.getLogger(PunctualProtocol.class);
    private static final int LOOK_EVERY_SECONDS = 1;
    private static final int AT_ONCE_MILLIS = 1;

    private final Map<Arrival, SocketWrapperBase<?>> arrivals = new ConcurrentHashMap<>();
    private volatile long withinNanos = Long.MAX_VALUE;
    private ScheduledFuture<?> look;

    /** How long a request may take to come in, from its first byte to its last. */
    void setArrivesWithin(Duration within) {
        withinNanos = within.toNanos();
    }

    @Override
    public void start() throws Exception {
        super.start();
        look = getUtilityExecutor()
                .scheduleWithFixedDelay(this::endTheLate, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (look != null) {
            look.cancel(false);
        }
        super.stop();
    }

    @Override
    protected Processor createProcessor() {
        return new Arrival();
    }

    /** Lets the next read fail that would have to wait; Tomcat then frees thread and connection by its own way. */
    private void endTheLate() {
        arrivals.values().removeIf(SocketWrapperBase::isClosed);
        arrivals.forEach((arrival, socket) -> {
            if (arrival.isLate()) {
                socket.setReadTimeout(AT_ONCE_MILLIS);
            }
        });
    }

    private final class Arrival extends Http11Processor {

        Arrival() {
            super(PunctualProtocol.this, PunctualProtocol.this.getAdapter());
        }

        @Override
        public SocketState service(SocketWrapperBase<?> socket) throws IOException {
            if (isLate()) { // with the head: of each further byte we hear here, before Tomcat looks for timeouts
                arrivals.remove(this);
                return SocketState.CLOSED;
            }
            arrivals.put(this, socket);
            SocketState state = super.service(socket);
            if (state != SocketState.LONG) { // LONG: the head is not whole yet
                arrivals.remove(this);
            }
            return state;
        }

        /** Looks at a request that another thread is reading: when in doubt it is not late, and is looked at again. */
        boolean isLate() {
            Request request = getRequest();
            long begun = request.getStartTimeNanos();
            try {
                return begun >= 0 && System.nanoTime() - begun > withinNanos && !request.isFinished();
            } catch (RuntimeException e) {
                LOG.debug("A request ended while it was looked at", e);
                return false;
            }
        }
    }
}

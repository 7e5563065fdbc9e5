package no.systemtilgang.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import no.systemtilgang.problem.Code;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Does not wait for the body of a request that was one too many: the connection ends, and the thread is free. */
class UnreadBodies extends ValveBase {

    private static final int PART = 8192;

    UnreadBodies() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (response.getStatus() == Code.TOO_MANY_REQUESTS.status()) {
            readWhatIsHere(request.getInputStream());
            if (!request.getCoyoteRequest().isFinished()) {
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }

    /** So that a sender who has sent all keeps the connection and reads the answer. */
    private static void readWhatIsHere(ServletInputStream body) throws IOException {
        byte[] part = new byte[PART];
        while (body.available() > 0 && body.read(part) > 0) {
            // nobody wants it
        }
    }
}

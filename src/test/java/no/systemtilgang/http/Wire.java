package no.systemtilgang.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A connection on which a test writes what no HTTP client would. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final BufferedReader answer;

    /** A connection from 127.0.0.1, where the tests' load balancer is. */
    static Wire to(int port) {
        return from("127.0.0.1", port);
    }

    /** A connection from one of this machine's addresses. */
    static Wire from(String address, int port) {
        try {
            Socket socket = new Socket("127.0.0.1", port, InetAddress.getByName(address), 0);
            socket.setSoTimeout(PATIENCE_MILLIS);
            return new Wire(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Writes these lines; an empty one ends the head. */
    Wire lines(String... lines) throws IOException {
        return text(String.join("\r\n", lines) + "\r\n");
    }

    Wire text(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return this;
    }

    /** The status of the answer; 0 when the connection ends without one. */
    int status() {
        try {
            String line = answer.readLine();
            return line == null ? 0 : Integer.parseInt(line.split(" ")[1]);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("Neither answer nor end", e);
        } catch (IOException ended) {
            return 0;
        }
    }

    /** A header of the answer, read after its status; empty when there is none. */
    String header(String name) throws IOException {
        for (String line = answer.readLine(); line != null && !line.isEmpty(); line = answer.readLine()) {
            if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
                return line.substring(name.length() + 1).strip();
            }
        }
        return "";
    }

    /** Writes this text byte by byte until the other side has had enough; whether it ever had. */
    boolean isEndedWhileDribbling(String text, long pauseMillis) throws InterruptedException {
        try {
            for (char letter : text.toCharArray()) {
                text(String.valueOf(letter));
                Thread.sleep(pauseMillis);
            }
            return false;
        } catch (IOException ended) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

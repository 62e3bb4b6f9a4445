package course.imgur;

import course.classroom.test.Gate;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okio.BufferedSink;

/** A server of a body of four pieces: the first comes at once, the second when the test says so, and the others never. */
final class HeldBody implements AutoCloseable {
    static final int PIECE = 1 << 19;
    private static final int PIECES = 4;
    private static final Logger LOGGER = Logger.getLogger(MockWebServer.class.getName());

    private final MockWebServer server = new MockWebServer();
    private final AtomicInteger requests = new AtomicInteger();
    private final Gate firstSent = new Gate();
    private final Gate second = new Gate();
    private final Gate end = new Gate();

    HeldBody() {
        LOGGER.setLevel(Level.OFF);
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                MockResponse.Builder response = new MockResponse.Builder();
                return requests.getAndIncrement() > 0
                        ? response.code(404).build()
                        : response.body(new Body()).build();
            }
        });
    }

    HttpUrl start() throws IOException {
        server.start();
        return server.url("/held.jpg");
    }

    /** Opens when the first piece has been sent. */
    Gate firstSent() {
        return firstSent;
    }

    void sendSecond() {
        second.open();
    }

    @Override
    public void close() {
        second.open();
        end.open();
        server.close();
    }

    private final class Body implements MockResponseBody {
        @Override
        public long getContentLength() {
            return (long) PIECE * PIECES;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(new byte[PIECE]).flush();
            firstSent.open();
            second.pass();
            sink.write(new byte[PIECE]).flush();
            end.pass();
            throw new IOException("the rest never comes");
        }
    }
}

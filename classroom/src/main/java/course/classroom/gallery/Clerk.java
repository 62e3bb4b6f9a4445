package course.classroom.gallery;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.RecordedRequest;
import okio.BufferedSink;

/** Answers requests as the script says. Runs in the engine's threads, one a connection. */
final class Clerk extends Dispatcher {
    private static final Duration GLANCE = Duration.ofMillis(1);
    private static final Duration BETWEEN_GLANCES = Duration.ofMillis(10);
    private static final String SCHEME = "Client-ID ";

    private final Engine engine;
    private final Listing listing;
    private final GalleryScript.Settings settings;
    private final Counters counters;
    private final Floor images;
    private final Floor stalls;
    private final List<AtomicInteger> timesLeft; // of the settings' rules, one each

    Clerk(
            Engine engine,
            Listing listing,
            GalleryScript.Settings settings,
            Counters counters,
            Floor images,
            Floor stalls) {
        this.engine = engine;
        this.listing = listing;
        this.settings = settings;
        this.counters = counters;
        this.images = images;
        this.stalls = stalls;
        this.timesLeft = settings.rules().stream()
                .map(rule -> new AtomicInteger(rule.fault().times()))
                .toList();
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
        engine.forgetRequest();
        Connection connection = engine.connection(request.getConnectionIndex());
        String target = request.getTarget();
        Ask ask = new Ask(counters.request(target), request.getMethod(), target);
        if (connection == null) {
            return response(503).build(); // the gallery is closing
        }
        if (!ask.method().equals("GET")) {
            return response(405).addHeader("Allow", "GET").build();
        }
        Reply reply = ask.isForApi() ? page(ask, request.getHeaders().get("Authorization")) : image(ask, connection);
        if (!isTimeToAnswer(reply, connection)) {
            return hangUp(connection);
        }
        return response(reply, connection);
    }

    private Reply page(Ask ask, String authorization) {
        counters.page();
        if (authorization == null) {
            counters.unauthorized();
            return Reply.failed(ask, 401);
        }
        if (!authorization.startsWith(SCHEME) || !settings.accepts(authorization.substring(SCHEME.length()))) {
            counters.refused();
            return Reply.failed(ask, 403);
        }
        int page = ask.page();
        Reply reply = page < 1 ? Reply.failed(ask, 404) : Reply.of(ask, Reply.JSON, listing.page(page));
        reply.latency = settings.pageLatency();
        applyFaults(reply);
        return reply;
    }

    private Reply image(Ask ask, Connection connection) {
        counters.image();
        connection.serve(images::leave);
        images.enter();
        Listing.File file = listing.file(ask.target());
        Reply reply = file == null ? Reply.failed(ask, 404) : Reply.of(ask, file.type(), file.bytes());
        reply.latency = settings.latency();
        reply.bytesPerSecond = settings.bytesPerSecond();
        applyFaults(reply);
        return reply;
    }

    private void applyFaults(Reply reply) {
        List<GalleryScript.Rule> rules = settings.rules();
        for (int i = 0; i < rules.size(); i++) {
            GalleryScript.Rule rule = rules.get(i);
            if (rule.fits().test(reply.ask, listing) && isDue(rule.fault(), timesLeft.get(i))) {
                rule.fault().applyTo(reply);
            }
        }
    }

    private static boolean isDue(Fault fault, AtomicInteger left) {
        return fault.times() == Integer.MAX_VALUE || left.getAndUpdate(times -> Math.max(0, times - 1)) > 0;
    }

    /** Blocks until: the gate lets an image pass and the latency is over. False if the client went away instead. */
    private boolean isTimeToAnswer(Reply reply, Connection connection) throws InterruptedException {
        if (!reply.ask.isForApi() && !passes(images, connection)) {
            return false;
        }
        return reply.latency.isZero() || !connection.hangsUpWithin(reply.latency);
    }

    /** A thread can't wait for a gate and a socket in one, so it waits for the gate and glances at the socket. */
    private static boolean passes(Floor gate, Connection connection) throws InterruptedException {
        while (!gate.passesWithin(BETWEEN_GLANCES)) {
            if (connection.hangsUpWithin(GLANCE)) {
                return false;
            }
        }
        return true;
    }

    private MockResponse hangUp(Connection connection) {
        counters.hangUp();
        connection.cut();
        return response(503).build();
    }

    private static MockResponse.Builder response(int status) {
        return new MockResponse.Builder().code(status).setHeader("Content-Length", 0);
    }

    private MockResponse response(Reply reply, Connection connection) {
        MockResponse.Builder response = response(reply.status)
                .body(new Body(reply, connection))
                .setHeader("Content-Length", reply.body.length + reply.extraLength)
                .setHeader("Content-Type", reply.contentType);
        if (reply.retryAfterSeconds >= 0) {
            counters.rateLimited(reply.ask.target(), reply.retryAfterSeconds);
            response.setHeader("Retry-After", reply.retryAfterSeconds);
        }
        if (reply.status != 200 || reply.body.length + reply.extraLength == 0) {
            connection.done(); // the headers are all that the client waits for
        }
        return response.build();
    }

    /** Writes a body at its pace, and lets it go wrong. */
    private final class Body implements MockResponseBody {
        private final Reply reply;
        private final Connection connection;
        private final byte[] bytes;
        private long start;

        Body(Reply reply, Connection connection) {
            this.reply = reply;
            this.connection = connection;
            this.bytes = reply.body;
        }

        @Override
        public long getContentLength() {
            return bytes.length + reply.extraLength;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            start = System.nanoTime();
            boolean whole = reply.cutAfter < 0 && reply.extraLength == 0;
            // The last byte waits until the request is no longer counted as in flight: a client that has the whole
            // answer may send the next request before this thread goes on.
            int end = reply.extraLength > 0 ? bytes.length : Math.max(0, bytes.length - 1);
            if (reply.cutAfter >= 0) {
                end = (int) Math.min(reply.cutAfter, end);
            }
            int stall = reply.stallAfter < 0 ? end : (int) Math.min(reply.stallAfter, end);
            send(sink, 0, stall);
            if (reply.stallAfter >= 0) {
                stall();
            }
            send(sink, stall, end);
            connection.done();
            if (whole) {
                send(sink, end, bytes.length);
            } else {
                connection.cut();
            }
        }

        private void stall() throws IOException {
            stalls.enter();
            try {
                if (!passes(stalls, connection)) {
                    throw lost();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw lost();
            } finally {
                stalls.leave();
            }
        }

        private void send(BufferedSink sink, int from, int to) throws IOException {
            for (int sent = from; sent < to; ) {
                int count = Math.min(slice(), to - sent);
                pause(sent + count);
                sink.write(bytes, sent, count);
                sent += count;
                counters.sent(count);
                sink.flush();
            }
        }

        /** How many bytes to send at a time. */
        private int slice() {
            if (reply.trickle != null) {
                return 1;
            }
            if (reply.bytesPerSecond == 0) {
                return bytes.length;
            }
            return (int) Math.max(1, Math.min(1 << 20, reply.bytesPerSecond / 50));
        }

        /** Waits until so many bytes may have been sent. */
        private void pause(int sent) throws IOException {
            double seconds = 0;
            if (reply.bytesPerSecond > 0) {
                seconds = (double) sent / reply.bytesPerSecond;
            }
            if (reply.trickle != null) {
                seconds = Math.max(seconds, sent * (reply.trickle.toNanos() / 1e9));
            }
            long left = start + (long) (seconds * 1e9) - System.nanoTime();
            if (seconds > 0 && left > 0 && connection.hangsUpWithin(Duration.ofNanos(left))) {
                throw lost();
            }
        }

        private IOException lost() {
            counters.hangUp();
            connection.cut();
            return new IOException("The client hung up");
        }
    }
}

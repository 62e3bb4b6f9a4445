package course.imgur;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okio.BufferedSink;

/**
 * A server of a long body whose length is not told. It sends piece after piece until a file in the folder has grown, then ends the body.
 * What lies between the two, in the buffers of the sockets, is far less than the whole.
 */
final class LongBody implements AutoCloseable {
    static final int PIECE = 1 << 20;
    static final int PIECES = 32;

    private static final Logger LOGGER = Logger.getLogger(MockWebServer.class.getName());

    private final MockWebServer server = new MockWebServer();
    private final Path dir;
    private volatile long sent;
    private volatile List<String> seen = List.of();

    LongBody(Path dir) {
        this.dir = dir;
        LOGGER.setLevel(Level.OFF);
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .body(new Body())
                        .removeHeader("Content-Length")
                        .setHeader("Transfer-Encoding", "chunked")
                        .build();
            }
        });
    }

    HttpUrl start() throws IOException {
        server.start();
        return server.url("/long.jpg");
    }

    /** How many bytes the last body had. */
    long sent() {
        return sent;
    }

    /** The files in the folder that had something in them while the last body was still coming; empty if none ever had. */
    List<String> seen() {
        return seen;
    }

    @Override
    public void close() {
        server.close();
    }

    private final class Body implements MockResponseBody {
        @Override
        public long getContentLength() {
            return -1;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            byte[] piece = new byte[PIECE];
            seen = List.of();
            sent = 0;
            while (seen.isEmpty() && sent < (long) PIECE * PIECES) {
                sink.writeHexadecimalUnsignedLong(PIECE)
                        .writeUtf8("\r\n")
                        .write(piece)
                        .writeUtf8("\r\n")
                        .flush();
                sent += PIECE;
                seen = grown(dir);
            }
            sink.writeUtf8("0\r\n").flush(); // the server adds the last, empty line
        }
    }

    private static List<String> grown(Path dir) {
        List<String> names = new ArrayList<>();
        for (Path file : files(dir)) {
            if (file.toFile().length() > 0) {
                names.add(file.getFileName().toString());
            }
        }
        return names;
    }

    /** The files in a folder and below; none when there is no folder. */
    static List<Path> files(Path dir) {
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(dir)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

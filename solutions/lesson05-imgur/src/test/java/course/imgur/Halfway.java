package course.imgur;

import course.classroom.test.Gate;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/**
 * Holds whoever reads the body of an answer when it asks for more than so many bytes: what was to be done before, such as to open a
 * file and to write those bytes, has been done by then, however slow the machine.
 */
final class Halfway implements Interceptor {
    private final long bytes;
    private final AtomicInteger readers = new AtomicInteger();
    private final Gate gate = new Gate();

    Halfway(long bytes) {
        this.bytes = bytes;
    }

    /** How many have come so far. */
    int readers() {
        return readers.get();
    }

    void letGoOn() {
        gate.open();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        Source held = new Held(body.source());
        return response.newBuilder()
                .body(ResponseBody.create(Okio.buffer(held), body.contentType(), body.contentLength()))
                .build();
    }

    private final class Held extends ForwardingSource {
        private long read; // by the one thread that has the body

        Held(Source body) {
            super(body);
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            if (read >= bytes && !gate.isOpen()) {
                readers.incrementAndGet();
                gate.passUnlessInterrupted();
            }
            long count = super.read(sink, byteCount);
            read += Math.max(0, count);
            return count;
        }
    }
}

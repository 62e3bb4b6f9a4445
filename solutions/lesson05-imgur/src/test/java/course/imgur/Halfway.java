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
 * Counts who has read so many bytes of an answer's body and asks for more, and holds them there if it is shut: what was to be done
 * before, such as to open a file and to write those bytes, has been done by then, however slow the machine.
 */
final class Halfway implements Interceptor {
    private final long bytes;
    private final AtomicInteger readers = new AtomicInteger();
    private final Gate gate = new Gate();

    /** Shut: it holds them until {@link #letGoOn}. */
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
        private boolean counted;

        Held(Source body) {
            super(body);
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            if (read >= bytes && !counted) {
                counted = true;
                readers.incrementAndGet();
                gate.passUnlessInterrupted();
            }
            long count = super.read(sink, byteCount);
            read += Math.max(0, count);
            return count;
        }
    }
}

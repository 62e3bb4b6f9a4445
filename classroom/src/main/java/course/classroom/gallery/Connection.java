package course.classroom.gallery;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A client's connection, which can wait and notice meanwhile that the client hangs up. */
final class Connection extends Socket {
    private final Consumer<Connection> onClose;
    private final AtomicReference<Runnable> serving = new AtomicReference<>();
    private PushbackInputStream in; // guarded by this
    private OutputStream out; // guarded by this

    Connection(Consumer<Connection> onClose) {
        this.onClose = onClose;
    }

    @Override
    public synchronized InputStream getInputStream() throws IOException {
        if (in == null) {
            in = new PushbackInputStream(super.getInputStream(), 1);
        }
        return in;
    }

    @Override
    public synchronized OutputStream getOutputStream() throws IOException {
        if (out == null) {
            out = new Output(super.getOutputStream());
        }
        return out;
    }

    /** An answer begins; {@code end} is run once, when it is done or when the connection is closed. */
    void serve(Runnable end) {
        serving.set(end);
    }

    /** The answer is done, but for bytes that the client can't do without. */
    void done() {
        Runnable end = serving.getAndSet(null);
        if (end != null) {
            end.run();
        }
    }

    /**
     * Waits that long for the client to hang up; to be called by the thread that reads this connection, between
     * requests.
     *
     * @return whether the client has hung up or this connection has been closed
     */
    boolean hangsUpWithin(Duration patience) {
        long end = Floor.end(patience);
        try {
            PushbackInputStream input = (PushbackInputStream) getInputStream();
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                setSoTimeout((int) Math.min(Integer.MAX_VALUE - 1, TimeUnit.NANOSECONDS.toMillis(left) + 1));
                try {
                    int next = input.read();
                    if (next < 0) {
                        return true;
                    }
                    input.unread(next); // a client that doesn't wait for its answer: it is there, for all we know
                    TimeUnit.NANOSECONDS.sleep(Math.max(0, end - System.nanoTime()));
                } catch (SocketTimeoutException silent) {
                    // still there
                }
            }
            setSoTimeout(0);
            return false;
        } catch (IOException closed) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        done();
        onClose.accept(this);
        super.close();
    }

    /** Closes the connection, so that the client sees it end wherever it is. */
    void cut() {
        try {
            close();
        } catch (IOException alreadyGone) {
            // what was wanted
        }
    }

    /** Closes the connection when the client no longer listens, which the engine leaves to the end of the server. */
    private final class Output extends FilterOutputStream {
        Output(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            try {
                out.write(bytes, from, count);
            } catch (IOException e) {
                cut();
                throw e;
            }
        }
    }
}

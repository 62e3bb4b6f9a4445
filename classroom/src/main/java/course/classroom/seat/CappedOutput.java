package course.classroom.seat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a process prints: the beginning is kept, the rest read and dropped, so that who floods it neither fills memory nor has to wait. */
final class CappedOutput {
    static final int KEPT_BYTES = 64 * 1024;
    private static final long LAST_WORDS_MILLIS = 200;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(); // guarded by this
    private long dropped; // guarded by this
    private final Thread reader;

    CappedOutput(InputStream from) {
        reader = new Thread(() -> read(from), "course-output");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(InputStream from) {
        byte[] buffer = new byte[16 * 1024];
        try (from) {
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                keep(buffer, count);
            }
        } catch (IOException gone) {
            // The process has ended.
        }
    }

    private synchronized void keep(byte[] bytes, int count) {
        int fits = Math.min(count, KEPT_BYTES - kept.size());
        kept.write(bytes, 0, fits);
        dropped += count - fits;
    }

    /**
     * What was printed, with a last line that says how much was dropped, if anything. For when the process has ended; blocks until:
     * all of it is read, or, as a child of that process may hold on to the descriptor, for a moment.
     */
    String text() throws InterruptedException {
        reader.join(LAST_WORDS_MILLIS);
        synchronized (this) {
            String text = kept.toString(StandardCharsets.UTF_8);
            return dropped == 0 ? text : text.stripTrailing() + "\n(and %,d bytes more)\n".formatted(dropped);
        }
    }
}

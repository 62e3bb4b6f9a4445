package course.classroom.interleave.amplified;

import java.util.concurrent.TimeUnit;

/** Has each kind of code that is woven specially. */
final class Napper {
    static int naps; // guarded by nothing

    private final int[] lengths = new int[1];
    private int longest; // guarded by this

    void nap(long millis) throws InterruptedException {
        Thread.sleep(millis);
        TimeUnit.MILLISECONDS.sleep(millis);
    }

    int first() {
        return lengths[0];
    }

    int longest() {
        synchronized (lengths) {
            return longest;
        }
    }
}

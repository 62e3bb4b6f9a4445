// Mistake: no threads: the caller takes one nap after another.
// Caught by: C1 "of its own"
// Caught by: C2 "start all threads before you join the first"
// May also fail: C4
package course.threads;

import java.time.Duration;

public class ManySleepers {
    private ManySleepers() {}

    public static int countAwake(int sleepers, Duration nap) throws InterruptedException {
        if (sleepers < 0) {
            throw new IllegalArgumentException("at least 0 sleepers, not " + sleepers);
        }
        if (nap.isNegative()) {
            throw new IllegalArgumentException("at least no nap, not " + nap);
        }
        int awake = 0;
        for (int i = 0; i < sleepers; i++) {
            Thread.sleep(nap);
            awake++;
        }
        return awake;
    }
}

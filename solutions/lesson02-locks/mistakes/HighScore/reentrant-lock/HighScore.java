// Mistake: takes a lock of java.util.concurrent.locks to write.
// Caught by: C4 "where a lock is taken"
package course.locks;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class HighScore {
    private final Lock lock = new ReentrantLock();
    private volatile int best = Integer.MIN_VALUE; // written under lock

    public boolean submit(int score) {
        lock.lock();
        try {
            if (score <= best) {
                return false;
            }
            best = score;
            return true;
        } finally {
            lock.unlock();
        }
    }

    public int best() {
        return best;
    }
}

package course.locks;

import java.util.concurrent.atomic.AtomicReference;

public class HighScore {
    private record Best(int score, Best before) {}

    private final AtomicReference<Best> newest = new AtomicReference<>(new Best(Integer.MIN_VALUE, null));

    public boolean submit(int score) {
        while (true) {
            Best current = newest.get();
            if (current.score() >= score) {
                return false;
            }
            if (newest.compareAndSet(current, new Best(score, current))) {
                return true;
            }
        }
    }

    public int best() {
        return newest.get().score();
    }
}

package course.locks;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Slow, chatty, counts its attempts, and is a subclass. */
public class HighScore extends Chatty {
    private final AtomicInteger best = new AtomicInteger(Integer.MIN_VALUE);
    private final LongAdder attempts = new LongAdder();

    public boolean submit(int score) {
        say("submit " + score);
        while (true) {
            attempts.increment();
            int current = best.get();
            Thread.yield();
            if (score <= current) {
                say(score + " does not beat " + current + " after " + attempts.sum() + " attempts in all");
                return false;
            }
            say(score + " beats " + current);
            if (best.compareAndSet(current, score)) {
                say(score + " is the new best");
                return true;
            }
            say("another was faster than " + score);
        }
    }

    public int best() {
        int now = best.get();
        return now;
    }
}

class Chatty {
    void say(String what) {
        if (Boolean.getBoolean("course.chatty")) {
            System.out.println(Thread.currentThread().getName() + ": " + what);
        }
    }
}

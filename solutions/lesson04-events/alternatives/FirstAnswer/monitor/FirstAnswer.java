package course.events;

import java.util.*;
import java.util.concurrent.*;

/** All by hand: a monitor, and what the caller waits for under it. */
public class FirstAnswer {
    private FirstAnswer() {}

    public static <T> T of(List<Callable<T>> asked) throws InterruptedException, ExecutionException {
        List<Callable<T>> all = List.copyOf(asked);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there is nobody to ask");
        }
        Poll<T> poll = new Poll<>(all.size());
        List<Thread> threads = new ArrayList<>();
        for (Callable<T> each : all) {
            threads.add(new Thread(() -> poll.ask(each)));
        }
        threads.forEach(Thread::start);
        try {
            return poll.result();
        } finally {
            threads.forEach(Thread::interrupt);
        }
    }

    private static final class Poll<T> {
        private int left; // guarded by this
        private boolean answered; // guarded by this
        private T answer; // guarded by this
        private Throwable cause; // guarded by this

        Poll(int left) {
            this.left = left;
        }

        void ask(Callable<T> each) {
            T result = null;
            Throwable thrown = null;
            try {
                result = each.call();
            } catch (Throwable e) {
                thrown = e;
            }
            synchronized (this) {
                left--;
                if (thrown == null && !answered) {
                    answered = true;
                    answer = result;
                } else if (thrown != null && cause == null) {
                    cause = thrown;
                } else if (thrown != null && thrown != cause) {
                    cause.addSuppressed(thrown);
                }
                notifyAll();
            }
        }

        synchronized T result() throws InterruptedException, ExecutionException {
            while (!answered && left > 0) {
                wait();
            }
            if (answered) {
                return answer;
            }
            throw new ExecutionException(cause);
        }
    }
}

// Mistake: sleeps for a second and looks whether there is an outcome.
// Caught by: C7 "only when a slice of time is over"
package course.events;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;

public class FirstAnswer {
    /** What came of one of them: an answer, if nothing was thrown. */
    private record Outcome<T>(T answer, Throwable thrown) {}

    private FirstAnswer() {}

    /** Blocks until: one of them has returned, or all have thrown. */
    public static <T> T of(List<Callable<T>> asked) throws InterruptedException, ExecutionException {
        List<Callable<T>> all = List.copyOf(asked);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there is nobody to ask");
        }
        BlockingQueue<Outcome<T>> outcomes = new LinkedBlockingQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (Callable<T> each : all) {
            threads.add(new Thread(() -> outcomes.add(ask(each))));
        }
        try {
            threads.forEach(Thread::start);
            List<Throwable> failures = new ArrayList<>();
            while (failures.size() < all.size()) {
                Outcome<T> outcome = outcomes.poll();
                if (outcome == null) {
                    Thread.sleep(1000);
                    continue;
                }
                if (outcome.thrown() == null) {
                    return outcome.answer();
                }
                failures.add(outcome.thrown());
            }
            throw new ExecutionException(inOne(failures));
        } finally {
            threads.forEach(Thread::interrupt);
        }
    }

    private static <T> Outcome<T> ask(Callable<T> each) {
        try {
            return new Outcome<>(each.call(), null);
        } catch (Throwable thrown) {
            return new Outcome<>(null, thrown);
        }
    }

    /** The first one, with the others suppressed in it; nothing can be suppressed in itself. */
    private static Throwable inOne(List<Throwable> failures) {
        Throwable first = failures.get(0);
        for (Throwable other : failures) {
            if (other != first && !List.of(first.getSuppressed()).contains(other)) {
                first.addSuppressed(other);
            }
        }
        return first;
    }
}

package course.classroom.interleave;

import java.util.ArrayList;
import java.util.List;

/**
 * The threads that a {@link Scenario} lets loose on the code under test.
 *
 * <pre>{@code
 * Actors.together(() -> total.add(1), () -> total.add(2));
 * new Actors().add("reader", () -> event.await()).add("setter", event::set).play();
 * }</pre>
 */
public final class Actors {
    /** What one of them does. */
    @FunctionalInterface
    public interface Act {
        /** Fails by throwing. */
        void play() throws Throwable;
    }

    private final List<Thread> threads = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>(); // guarded by itself

    /** Blocks until: all have ended. They are called A, B, C … in reports. As {@link #play}. */
    public static void together(Act... acts) throws Throwable {
        Actors actors = new Actors();
        for (int i = 0; i < acts.length; i++) {
            actors.add(String.valueOf((char) ('A' + i)), acts[i]);
        }
        actors.play();
    }

    /** One more, not started yet. */
    public Actors add(String name, Act act) {
        threads.add(Hooks.newThread(() -> play(act), name));
        return this;
    }

    private void play(Act act) {
        try {
            act.play();
        } catch (Throwable failure) {
            if (failure instanceof ScheduleOver) {
                throw (ScheduleOver) failure;
            }
            Task task = Scheduler.holderOrNull();
            if (task != null) {
                task.scheduler.failed(task, failure);
            }
            synchronized (failures) {
                failures.add(failure);
            }
        }
    }

    /** Starts all of them. */
    public Actors start() {
        for (Thread thread : threads) {
            thread.setDaemon(true);
            Hooks.start(thread);
        }
        return this;
    }

    /** For a scenario that interrupts one or looks how it is. @param name one that was added */
    public Thread thread(String name) {
        return threads.stream()
                .filter(thread -> thread.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Blocks until: all have ended. Throws the first failure of any of them, unchanged, with the others suppressed in it. */
    public void join() throws Throwable {
        for (Thread thread : threads) {
            Hooks.join(thread);
        }
        synchronized (failures) {
            if (!failures.isEmpty()) {
                Throwable first = failures.get(0);
                failures.stream().skip(1).filter(other -> other != first).forEach(first::addSuppressed);
                throw first;
            }
        }
    }

    /** {@link #start} and {@link #join}. */
    public void play() throws Throwable {
        start().join();
    }
}

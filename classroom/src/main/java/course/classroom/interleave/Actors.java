package course.classroom.interleave;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    private final Map<Thread, Runnable> parts = new LinkedHashMap<>();
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
        Scheduler scheduler = Scheduler.current();
        Runnable part = () -> play(act);
        parts.put(scheduler == null ? new Thread(part, name) : scheduler.crew.hire(name), part);
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
        parts.forEach((thread, part) -> {
            if (thread instanceof Crew.Hand hand) {
                Hooks.start(hand, part);
            } else {
                thread.setDaemon(true);
                thread.start();
            }
        });
        return this;
    }

    /** For a scenario that interrupts one or looks how it is. @param name one that was added */
    public Thread thread(String name) {
        return parts.keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Blocks until: all have ended. Throws the first failure of any of them, unchanged, with the others suppressed in it. */
    public void join() throws Throwable {
        for (Thread thread : parts.keySet()) {
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

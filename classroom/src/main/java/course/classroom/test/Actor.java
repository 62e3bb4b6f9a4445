package course.classroom.test;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A named thread of a test, whose failure reaches the test. Use one for each call of the learner's code that might
 * hang, and for each party of a scenario.
 *
 * <pre>{@code
 * Actor<Duration> caller = Actor.call("caller", () -> RunAll.runAll(tasks));
 * Duration took = caller.result(() -> "C2: runAll never returned, though all its tasks have ended");
 * }</pre>
 *
 * A failure that the test never asks for, with {@link #result} or {@link #failure}, fails the test at its end.
 */
public final class Actor<T> {
    private final Thread thread;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Scene scene = Scene.current();
    private T value; // written before ended opens, read after
    private Throwable failure; // written before ended opens, read after
    private volatile boolean asked;

    private Actor(String name, Callable<T> body) {
        thread = new Thread(() -> play(body), name);
        thread.setDaemon(true);
    }

    /** Starts a thread of that name on the call. */
    public static <T> Actor<T> call(String name, Callable<T> body) {
        Actor<T> actor = new Actor<>(name, body);
        actor.scene.add(actor);
        actor.thread.start();
        return actor;
    }

    /** Starts a thread of that name on the action. */
    public static Actor<Void> run(String name, Action body) {
        return call(name, () -> {
            try {
                body.run();
            } catch (Throwable failure) {
                throw Actor.<RuntimeException>unchanged(failure);
            }
            return null;
        });
    }

    private void play(Callable<T> body) {
        try {
            value = body.call();
        } catch (Throwable thrown) {
            failure = thrown;
        } finally {
            ended.countDown();
        }
    }

    /** The actor's thread, to interrupt it or to look at its state. */
    public Thread thread() {
        return thread;
    }

    /**
     * Interrupts the thread. Blocks until: it has woken, if it waits, a second at most; so whoever looks next at what it does sees it after its
     * interrupt, also on a machine that leaves a woken thread waiting for a processor.
     */
    public void interrupt() {
        Stillness.interrupt(thread);
    }

    public boolean hasEnded() {
        return ended.getCount() == 0;
    }

    /** As {@link #result(Supplier)}, where a hang needs no explanation. */
    public T result() {
        return result(() -> thread.getName() + " never came to its end");
    }

    /**
     * Blocks until: the actor has ended. Whatever it threw is thrown here, the very object.
     *
     * @param ifStuck asked for the explanation when the actor hangs
     * @throws StuckError when nothing in the test moves any more, or {@link Patience#LIMIT} is over
     */
    public T result(Supplier<String> ifStuck) {
        awaitEnd(ifStuck);
        asked = true;
        if (failure != null) {
            throw Actor.<RuntimeException>unchanged(failure);
        }
        return value;
    }

    /**
     * Blocks until: the actor has ended.
     *
     * @return what it threw; null if it returned
     * @throws StuckError when nothing in the test moves any more, or {@link Patience#LIMIT} is over
     */
    public Throwable failure(Supplier<String> ifStuck) {
        awaitEnd(ifStuck);
        asked = true;
        return failure;
    }

    /** The failure that nobody asked for, or null. */
    Throwable unreported() {
        return hasEnded() && !asked ? failure : null;
    }

    private void awaitEnd(Supplier<String> ifStuck) {
        Stillness.await(this::endsWithin, scene, ifStuck);
    }

    private boolean endsWithin(long millis) throws InterruptedException {
        return ended.await(millis, TimeUnit.MILLISECONDS);
    }

    @SuppressWarnings("unchecked")
    static <E extends Throwable> E unchanged(Throwable failure) throws E {
        throw (E) failure;
    }
}

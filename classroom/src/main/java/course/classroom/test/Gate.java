package course.classroom.test;

import course.classroom.timeline.Marks;
import course.classroom.timeline.Marks.Mark;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A gate that the test opens: until then it holds whoever comes, so that the test decides what happens in which order. */
public final class Gate {
    private final CountDownLatch open = new CountDownLatch(1);

    /**
     * Blocks until: the gate is open.
     *
     * @throws GivenUpException when interrupted; the flag stays set
     */
    public void pass() {
        try (Mark ignored = Marks.waiting("the test's gate")) {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GivenUpException("interrupted at the gate", e);
        }
    }

    /** Blocks until: the gate is open. For code that may throw {@link InterruptedException} itself. */
    public void passInterruptibly() throws InterruptedException {
        try (Mark ignored = Marks.waiting("the test's gate")) {
            open.await();
        }
    }

    /**
     * Blocks until: the gate is open, or the thread is interrupted; the flag stays set. For a thread that the test leaves to itself.
     *
     * @return whether the gate was open
     */
    public boolean passUnlessInterrupted() {
        try (Mark ignored = Marks.waiting("the test's gate")) {
            open.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void open() {
        open.countDown();
    }

    public boolean isOpen() {
        return open.getCount() == 0;
    }

    /**
     * Blocks until: somebody has opened the gate. For a test that waits for its actors to have come so far.
     *
     * @param ifStuck asked for the explanation when nothing moves any more and nobody has
     */
    public void await(Supplier<String> ifStuck) {
        Stillness.await(millis -> open.await(millis, TimeUnit.MILLISECONDS), Scene.current(), ifStuck);
    }
}

package course.classroom.test;

import course.classroom.timeline.Marks;
import course.classroom.timeline.Marks.Mark;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A meeting point that shows that n threads are somewhere at once, without a clock: each that comes waits until n are
 * there. An answer that sends them one after another leaves the first waiting, and {@link Actor#result} says so.
 */
public final class Rendezvous {
    private final int parties;
    private final AtomicInteger arrived = new AtomicInteger();
    private final CountDownLatch full;

    /** @param parties how many have to be there at once, at least 1 */
    public Rendezvous(int parties) {
        this.parties = parties;
        full = new CountDownLatch(parties);
    }

    /**
     * Blocks until: as many as expected have come. Later comers go straight through.
     *
     * @throws GivenUpException when interrupted; the flag stays set
     */
    public void meet() {
        arrive();
        try (Mark ignored = Marks.waiting("the others at a rendezvous")) {
            full.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GivenUpException("interrupted at the rendezvous", e);
        }
    }

    /** Comes without waiting for the others: counts for {@link #awaitFull}. */
    public void arrive() {
        arrived.incrementAndGet();
        full.countDown();
    }

    /** Lets everybody go on, those who come later too. */
    public void open() {
        for (int i = 0; i < parties; i++) {
            full.countDown();
        }
    }

    /**
     * Blocks until: as many as expected have come.
     *
     * @param ifStuck asked for the explanation when nothing moves any more and they have not
     */
    public void awaitFull(Supplier<String> ifStuck) {
        Stillness.await(millis -> full.await(millis, TimeUnit.MILLISECONDS), Scene.current(), ifStuck);
    }

    /** How many have come so far. */
    public int arrived() {
        return arrived.get();
    }

    /** Whether as many as expected were there at once. */
    public boolean wasFull() {
        return arrived.get() >= parties;
    }
}

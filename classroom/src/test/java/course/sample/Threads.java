package course.sample;

import course.classroom.NotStartedException;
import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Occupancy;
import course.classroom.test.Stillness;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A visible test such as the course's, with every kind of wait. Not run by the build itself. */
public class Threads {
    @Test
    @DisplayName("C1: one waits for a lock that another holds")
    void lock() {
        ReentrantLock lock = new ReentrantLock();
        Gate gate = new Gate();
        CountDownLatch taken = new CountDownLatch(1);
        Actor<Void> holder = Actor.run("holder", () -> {
            lock.lock();
            taken.countDown();
            gate.pass();
            lock.unlock();
        });
        Actor<Void> waiter = Actor.run("waiter", () -> {
            taken.await();
            lock.lock();
            lock.unlock();
        });
        Stillness.settle();
        gate.open();
        holder.result();
        waiter.result();
    }

    @Test
    @DisplayName("C2: two wait for each other, for ever")
    void deadlock() {
        Object one = new Object();
        Object other = new Object();
        CountDownLatch both = new CountDownLatch(2);
        Actor<Void> a = Actor.run("Ann", () -> takeBoth(one, other, both));
        Actor<Void> b = Actor.run("Bob", () -> takeBoth(other, one, both));
        a.result(() -> "C2: a deadlock");
        b.result(() -> "C2: a deadlock");
    }

    private static void takeBoth(Object first, Object second, CountDownLatch both) throws InterruptedException {
        synchronized (first) {
            both.countDown();
            both.await();
            synchronized (second) {
                both.countDown();
            }
        }
    }

    @Test
    @DisplayName("C3: one sleeps in a task")
    void sleeps() {
        Occupancy inside = new Occupancy();
        Actor.run("sleeper", () -> {
                    inside.enter();
                    Thread.sleep(20); // what is drawn, not a guess
                    inside.leave();
                })
                .result();
    }

    @Test
    @DisplayName("C4: alone")
    void alone() {}

    @Test
    @DisplayName("C5: is not begun")
    void notBegun() {
        throw new NotStartedException("9.1 begin: do it");
    }

    @Test
    @DisplayName("C6: explores")
    void explores() {
        Interleavings.explore(() -> {}).assertHolds("C6");
    }
}

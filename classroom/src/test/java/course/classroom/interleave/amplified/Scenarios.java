package course.classroom.interleave.amplified;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Scenario;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Right and wrong ones for the amplifier. In a package of their own, as only those of the engine's package are not woven. */
public final class Scenarios {
    private static int counted; // guarded by nothing

    private Scenarios() {}

    // ---- Wrong

    public static Scenario unlockedCounter() {
        return () -> requireThree(new Total.Unlocked());
    }

    public static Scenario counterLockedByHalves() {
        return () -> requireThree(new Total.Halved());
    }

    /** The static must begin at 0 in each round. */
    public static Scenario staticCounter() {
        return () -> {
            Actors.together(() -> counted++, () -> counted++);
            require(counted == 2, "2 were counted, but there are " + counted);
        };
    }

    public static Scenario crosswiseMonitors() {
        return () -> {
            Object one = new Object();
            Object other = new Object();
            Actors.together(() -> lockBoth(one, other), () -> lockBoth(other, one));
        };
    }

    public static Scenario crosswiseLocks() {
        return () -> {
            Lock one = new ReentrantLock();
            Lock other = new ReentrantLock();
            Actors.together(() -> lockBoth(one, other), () -> lockBoth(other, one));
        };
    }

    public static Scenario wakesOneOnly() {
        return () -> putAndTake(new Cell(false));
    }

    public static Scenario emptyThenTake() {
        return () -> {
            BlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
            queue.put(1);
            Actors.together(() -> takeUnlessEmpty(queue), () -> takeUnlessEmpty(queue));
        };
    }

    /** Each class needs the other to be ready first. */
    public static Scenario crosswiseInitializers() {
        return () -> Actors.together(() -> require(Left.value > 0, "left"), () -> require(Right.value > 0, "right"));
    }

    private static final class Left {
        static int value = 1 + Right.value;
    }

    private static final class Right {
        static int value = 1 + Left.value;
    }

    /** Nobody ever opens it. */
    public static Scenario forgottenLatch() {
        return () -> new CountDownLatch(1).await();
    }

    public static Scenario dyingThread() {
        return () -> {
            Thread thread = new Thread(() -> {
                throw new IllegalStateException("no more");
            });
            thread.start();
            thread.join();
        };
    }

    // ---- Right

    public static Scenario lockedCounter() {
        return () -> requireThree(new Total.Locked());
    }

    public static Scenario wakesAll() {
        return () -> putAndTake(new Cell(true));
    }

    /** The permit comes before or after the park; either way it must not get lost. */
    public static Scenario parkedOnce() {
        return () -> {
            Thread waiter = new Thread(LockSupport::park);
            waiter.setDaemon(true);
            waiter.start();
            LockSupport.unpark(waiter);
            waiter.join();
        };
    }

    /** What is left waiting is nobody's fault once the scenario has come to its end. */
    public static Scenario leavesOneWaiting() {
        return () -> {
            new Thread(Scenarios::waitForNothing).start();
        };
    }

    /** What is waited for happens late, in a thread that is not the scenario's: slow, but no hang. */
    public static Scenario slowButRight() {
        return () -> CompletableFuture.runAsync(Scenarios::beSlow).join();
    }

    private static void requireThree(Total total) throws Throwable {
        Actors.together(() -> total.add(1), () -> total.add(2));
        require(total.total() == 3, "the total was not 3 but " + total.total());
    }

    private static void lockBoth(Object first, Object second) {
        synchronized (first) {
            synchronized (second) {
                counted++;
            }
        }
    }

    private static void lockBoth(Lock first, Lock second) {
        first.lock();
        second.lock();
        second.unlock();
        first.unlock();
    }

    private static void putAndTake(Cell cell) throws Throwable {
        new Actors()
                .add("putter 1", () -> cell.put(1))
                .add("putter 2", () -> cell.put(2))
                .add("taker 1", cell::take)
                .add("taker 2", cell::take)
                .play();
    }

    private static void takeUnlessEmpty(BlockingQueue<Integer> queue) throws InterruptedException {
        if (!queue.isEmpty()) {
            queue.take();
        }
    }

    private static void waitForNothing() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** With a time limit that nothing shortens. */
    private static void beSlow() {
        Object nothing = new Object();
        synchronized (nothing) {
            try {
                nothing.wait(700); // longer than it takes to call a round stuck
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}

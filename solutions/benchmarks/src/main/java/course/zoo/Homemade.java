package course.zoo;

import static course.classroom.interleave.Finding.Kind.DATA_RACE;
import static course.classroom.interleave.Finding.Kind.DEADLOCK;
import static course.classroom.interleave.Finding.Kind.FAILURE;
import static course.classroom.interleave.Finding.Kind.HANG;
import static course.zoo.Animal.right;
import static course.zoo.Animal.wrong;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;

/** A thread pool, a future and a read-write lock, written by hand. */
final class Homemade {
    private Homemade() {}

    static List<Animal> animals() {
        return List.of(
                wrong(
                                "own-pool-dies-of-failure",
                                "a failing task takes its thread along",
                                () -> failing(new DyingPool()),
                                HANG)
                        .with(Interleavings::toleratingUncaught),
                wrong(
                        "own-pool-drops-tasks",
                        "ends with tasks still in the queue",
                        () -> closing(new DroppingPool()),
                        FAILURE),
                wrong(
                        "own-pool-joins-locked",
                        "joins with the lock that its threads need",
                        () -> closing(new LockedJoinPool()),
                        DEADLOCK,
                        HANG),
                wrong(
                        "own-pool-closes-silently",
                        "nobody wakes the idle thread",
                        () -> closing(new SilentPool()),
                        HANG),
                wrong(
                        "own-future-plain",
                        "neither flag nor value is guarded",
                        () -> promised(new PlainFuture()),
                        DATA_RACE),
                wrong(
                        "own-future-notified-early",
                        "notified before it is done",
                        () -> promised(new EarlyFuture()),
                        HANG),
                wrong(
                        "own-rwlock-writer-alone",
                        "the writer doesn't look for readers",
                        () -> readWrite(new ForgetfulLock()),
                        FAILURE),
                wrong(
                        "own-rwlock-last-reader-silent",
                        "the last reader doesn't wake the writer",
                        () -> readWrite(new SilentLock()),
                        HANG),
                wrong("range-checked-apart", "lower passes upper", () -> narrow(new CheckedApart()), FAILURE),
                right("own-pool", "does all its tasks, then ends", () -> closing(new OwnPool())),
                right("own-pool-survives-failure", "a failing task costs itself alone", () -> failing(new OwnPool())),
                right("own-future", "done and value under one lock", () -> promised(new OwnFuture())),
                right("own-rwlock", "readers share, a writer is alone", () -> readWrite(new OwnLock())),
                right(
                        "range-checked-together",
                        "check and change under one lock",
                        () -> narrow(new CheckedTogether())));
    }

    /** One thread that does what is given to it. */
    abstract static class Pool {
        final Queue<Runnable> tasks = new ArrayDeque<>(); // guarded by this
        final Thread thread = new Thread(this::work);
        boolean isClosed; // guarded by this

        Pool start() {
            thread.setDaemon(true);
            thread.start();
            return this;
        }

        synchronized void give(Runnable task) {
            tasks.add(task);
            notifyAll();
        }

        /** Blocks until: there is a task. @return null when the pool is closed and nothing is left to do */
        synchronized Runnable next() throws InterruptedException {
            while (tasks.isEmpty() && !isClosed) {
                wait();
            }
            return tasks.poll();
        }

        void work() {
            try {
                for (Runnable task = next(); task != null; task = next()) {
                    run(task);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void run(Runnable task) {
            try {
                task.run();
            } catch (IllegalStateException e) {
                Thread.yield(); // the task's own business
            }
        }

        /** Blocks until: all tasks are done and the thread has ended. */
        void close() throws InterruptedException {
            synchronized (this) {
                isClosed = true;
                notifyAll();
            }
            thread.join();
        }
    }

    private static void closing(Pool pool) throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        pool.start();
        pool.give(done::incrementAndGet);
        pool.give(done::incrementAndGet);
        pool.close();
        Check.equal(2, done.get());
    }

    private static void failing(Pool pool) throws InterruptedException {
        Object lock = new Object();
        List<Integer> done = new ArrayList<>(); // guarded by lock
        pool.start();
        pool.give(() -> {
            throw new IllegalStateException("this one fails");
        });
        pool.give(() -> {
            synchronized (lock) {
                done.add(1);
                lock.notifyAll();
            }
        });
        synchronized (lock) {
            while (done.isEmpty()) {
                lock.wait();
            }
        }
        pool.close();
    }

    static final class OwnPool extends Pool {}

    static final class DyingPool extends Pool {
        @Override
        void run(Runnable task) {
            task.run();
        }
    }

    static final class DroppingPool extends Pool {
        @Override
        synchronized Runnable next() throws InterruptedException {
            while (tasks.isEmpty() && !isClosed) {
                wait();
            }
            return isClosed ? null : tasks.poll();
        }
    }

    static final class LockedJoinPool extends Pool {
        @Override
        synchronized void close() throws InterruptedException {
            isClosed = true;
            notifyAll();
            thread.join(); // not wait(): the monitor stays locked
        }
    }

    static final class SilentPool extends Pool {
        @Override
        void close() throws InterruptedException {
            synchronized (this) {
                isClosed = true;
            }
            thread.join();
        }
    }

    /** A value that comes later. */
    abstract static class Later {
        boolean isDone; // guarded by this
        int value; // guarded by this

        synchronized void set(int value) {
            this.value = value;
            isDone = true;
            notifyAll();
        }

        synchronized int get() throws InterruptedException {
            while (!isDone) {
                wait();
            }
            return value;
        }
    }

    private static void promised(Later later) throws Throwable {
        Actors.together(() -> later.set(7), () -> Check.equal(7, later.get()));
    }

    static final class OwnFuture extends Later {}

    static final class PlainFuture extends Later {
        @Override
        void set(int value) {
            this.value = value;
            isDone = true;
        }

        @Override
        int get() {
            while (!isDone) {
                Thread.yield();
            }
            return value;
        }
    }

    static final class EarlyFuture extends Later {
        @Override
        void set(int value) {
            synchronized (this) {
                notifyAll();
            }
            synchronized (this) {
                this.value = value;
                isDone = true;
            }
        }
    }

    abstract static class ReadWrite {
        int readers; // guarded by this
        boolean isWriting; // guarded by this

        synchronized void lockRead() throws InterruptedException {
            while (isWriting) {
                wait();
            }
            readers++;
        }

        synchronized void unlockRead() {
            readers--;
            if (readers == 0) {
                notifyAll();
            }
        }

        synchronized void lockWrite() throws InterruptedException {
            while (isWriting || readers > 0) {
                wait();
            }
            isWriting = true;
        }

        synchronized void unlockWrite() {
            isWriting = false;
            notifyAll();
        }
    }

    private static void readWrite(ReadWrite lock) throws Throwable {
        AtomicInteger readers = new AtomicInteger();
        Actors.together(() -> read(lock, readers), () -> read(lock, readers), () -> {
            write(lock, readers);
            write(lock, readers);
        });
    }

    private static void write(ReadWrite lock, AtomicInteger readers) throws InterruptedException {
        lock.lockWrite();
        try {
            Check.equal(0, readers.get());
        } finally {
            lock.unlockWrite();
        }
    }

    private static void read(ReadWrite lock, AtomicInteger readers) throws InterruptedException {
        lock.lockRead();
        readers.incrementAndGet();
        readers.decrementAndGet();
        lock.unlockRead();
    }

    static final class OwnLock extends ReadWrite {}

    static final class ForgetfulLock extends ReadWrite {
        @Override
        synchronized void lockWrite() throws InterruptedException {
            while (isWriting) {
                wait();
            }
            isWriting = true;
        }
    }

    static final class SilentLock extends ReadWrite {
        @Override
        synchronized void unlockRead() {
            readers--;
        }
    }

    /** Never has lower above upper. */
    interface Range {
        void raise(int lower);

        void sink(int upper);

        boolean isValid();
    }

    private static void narrow(Range range) throws Throwable {
        Actors.together(() -> range.raise(6), () -> range.sink(4));
        Check.that(range.isValid(), "lower is above upper");
    }

    static final class CheckedApart implements Range {
        private final AtomicInteger lower = new AtomicInteger(0);
        private final AtomicInteger upper = new AtomicInteger(10);

        @Override
        public void raise(int lower) {
            if (lower <= upper.get()) {
                this.lower.set(lower);
            }
        }

        @Override
        public void sink(int upper) {
            if (upper >= lower.get()) {
                this.upper.set(upper);
            }
        }

        @Override
        public boolean isValid() {
            return lower.get() <= upper.get();
        }
    }

    static final class CheckedTogether implements Range {
        private int lower; // guarded by this
        private int upper = 10; // guarded by this

        @Override
        public synchronized void raise(int lower) {
            if (lower <= upper) {
                this.lower = lower;
            }
        }

        @Override
        public synchronized void sink(int upper) {
            if (upper >= lower) {
                this.upper = upper;
            }
        }

        @Override
        public synchronized boolean isValid() {
            return lower <= upper;
        }
    }
}

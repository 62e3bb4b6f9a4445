package course.zoo;

import static course.classroom.interleave.Finding.Kind.DATA_RACE;
import static course.classroom.interleave.Finding.Kind.FAILURE;
import static course.classroom.interleave.Finding.Kind.HANG;
import static course.zoo.Animal.right;
import static course.zoo.Animal.wrong;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Latches and events that open once, for a moment, too early or never. */
final class Latches {
    private Latches() {}

    static List<Animal> animals() {
        return List.of(
                wrong("pulse-set-then-clear", "set for too short to be seen", () -> pulse(new ShortPulse()), HANG),
                wrong("latch-for-two-rounds", "it stays open after the first", () -> ReusedLatch.play(), FAILURE),
                wrong(
                                "latch-not-in-finally",
                                "a failing worker counts nothing down",
                                () -> Workers.play(new Forgetful()),
                                HANG)
                        .with(Interleavings::toleratingUncaught),
                wrong("latch-counts-too-many", "waits for three, two come", () -> TooMany.play(), HANG),
                wrong(
                        "latch-before-the-work",
                        "counts down, then works",
                        () -> handOver(new TooEarly()),
                        DATA_RACE,
                        FAILURE),
                wrong(
                        "latch-await-then-start",
                        "waits for what it starts afterwards",
                        () -> AwaitThenStart.play(),
                        HANG),
                wrong(
                        "latch-time-out-unchecked",
                        "await() came back for its time limit",
                        () -> handOver(new TimedOut()),
                        DATA_RACE,
                        FAILURE),
                wrong(
                        "own-latch-unlocked",
                        "count-- without the lock",
                        () -> countDown(new UnlockedLatch()),
                        HANG,
                        DATA_RACE),
                wrong("own-latch-last-notified", "notify() wakes one of two", () -> countDown(new OneWoken()), HANG),
                right("pulse-by-generation", "waits for the number to change", () -> pulse(new Generations())),
                right("latch-per-round", "a new latch for each round", () -> LatchPerRound.play()),
                right("latch-in-finally", "counted down whatever happens", () -> Workers.play(new Careful()))
                        .with(Interleavings::toleratingUncaught),
                right("latch-after-the-work", "works, then counts down", () -> handOver(new InTime())),
                right("latch-time-out-checked", "asks again when time is out", () -> handOver(new Checked())),
                right("latch-as-starting-gun", "all wait for one", () -> StartingGun.play()),
                right("own-latch", "the last one wakes all", () -> countDown(new OwnLatch())));
    }

    interface Pulse {
        /** Announced before anybody pulses. */
        Object ready();

        /** Blocks until: there was a pulse after {@code ready}. */
        void await(Object ready) throws InterruptedException;

        void pulse();
    }

    private static void pulse(Pulse pulse) throws Throwable {
        Object ready = pulse.ready();
        Actors.together(() -> pulse.await(ready), pulse::pulse);
    }

    static final class ShortPulse implements Pulse {
        private boolean isSet; // guarded by this

        @Override
        public Object ready() {
            return null;
        }

        @Override
        public synchronized void await(Object ready) throws InterruptedException {
            while (!isSet) {
                wait();
            }
        }

        @Override
        public void pulse() {
            set(true);
            set(false);
        }

        private synchronized void set(boolean isSet) {
            this.isSet = isSet;
            notifyAll();
        }
    }

    static final class Generations implements Pulse {
        private int generation; // guarded by this

        @Override
        public synchronized Object ready() {
            return generation;
        }

        @Override
        public synchronized void await(Object ready) throws InterruptedException {
            while (ready.equals(generation)) {
                wait();
            }
        }

        @Override
        public synchronized void pulse() {
            generation++;
            notifyAll();
        }
    }

    static final class ReusedLatch {
        static void play() throws Throwable {
            CountDownLatch latch = new CountDownLatch(1);
            AtomicInteger rounds = new AtomicInteger();
            Actors.together(
                    () -> {
                        for (int round = 1; round <= 2; round++) {
                            latch.await();
                            Check.that(rounds.get() >= round, "began round " + round + " before it was time");
                        }
                    },
                    () -> {
                        for (int round = 1; round <= 2; round++) {
                            rounds.incrementAndGet();
                            latch.countDown();
                        }
                    });
        }
    }

    static final class LatchPerRound {
        static void play() throws Throwable {
            CountDownLatch[] latches = {new CountDownLatch(1), new CountDownLatch(1)};
            AtomicInteger rounds = new AtomicInteger();
            Actors.together(
                    () -> {
                        for (int round = 1; round <= 2; round++) {
                            latches[round - 1].await();
                            Check.that(rounds.get() >= round, "began round " + round + " before it was time");
                        }
                    },
                    () -> {
                        for (CountDownLatch latch : latches) {
                            rounds.incrementAndGet();
                            latch.countDown();
                        }
                    });
        }
    }

    interface Workers {
        void work(boolean fails, CountDownLatch done);

        static void play(Workers workers) throws InterruptedException {
            CountDownLatch done = new CountDownLatch(2);
            new Thread(() -> workers.work(true, done)).start();
            new Thread(() -> workers.work(false, done)).start();
            done.await();
        }

        static void fail(boolean fails) {
            if (fails) {
                throw new IllegalStateException("this one fails");
            }
        }
    }

    static final class Forgetful implements Workers {
        @Override
        public void work(boolean fails, CountDownLatch done) {
            Workers.fail(fails);
            done.countDown();
        }
    }

    static final class Careful implements Workers {
        @Override
        public void work(boolean fails, CountDownLatch done) {
            try {
                Workers.fail(fails);
            } finally {
                done.countDown();
            }
        }
    }

    static final class TooMany {
        static void play() throws Throwable {
            CountDownLatch latch = new CountDownLatch(3);
            Actors.together(latch::countDown, latch::countDown, latch::await);
        }
    }

    static final class AwaitThenStart {
        static void play() throws InterruptedException {
            CountDownLatch latch = new CountDownLatch(1);
            Thread worker = new Thread(latch::countDown);
            latch.await();
            worker.start();
        }
    }

    /** A value that one thread makes for another. */
    abstract static class HandOver {
        final CountDownLatch latch = new CountDownLatch(1);
        int value;

        void make() throws InterruptedException {
            value = 7;
            latch.countDown();
        }

        int use() throws InterruptedException {
            latch.await();
            return value;
        }
    }

    private static void handOver(HandOver handOver) throws Throwable {
        Actors.together(handOver::make, () -> Check.equal(7, handOver.use()));
    }

    static final class InTime extends HandOver {}

    static final class TooEarly extends HandOver {
        @Override
        void make() {
            latch.countDown();
            value = 7;
        }
    }

    static final class TimedOut extends HandOver {
        @Override
        void make() throws InterruptedException {
            Thread.sleep(50);
            value = 7;
            latch.countDown();
        }

        @Override
        int use() throws InterruptedException {
            latch.await(10, TimeUnit.MILLISECONDS);
            return value;
        }
    }

    static final class Checked extends HandOver {
        @Override
        void make() throws InterruptedException {
            Thread.sleep(50);
            value = 7;
            latch.countDown();
        }

        @Override
        int use() throws InterruptedException {
            while (!latch.await(10, TimeUnit.MILLISECONDS)) {
                Thread.yield();
            }
            return value;
        }
    }

    static final class StartingGun {
        static void play() throws Throwable {
            CountDownLatch gun = new CountDownLatch(1);
            AtomicBoolean isFired = new AtomicBoolean();
            Actors actors = new Actors();
            for (String name : new String[] {"A", "B"}) {
                actors.add(name, () -> {
                    gun.await();
                    Check.that(isFired.get(), "started too early");
                });
            }
            actors.start();
            isFired.set(true);
            gun.countDown();
            actors.join();
        }
    }

    /** Counts down from 2. */
    abstract static class Countdown {
        int count = 2; // guarded by this

        abstract void countDown();

        synchronized void await() throws InterruptedException {
            while (count > 0) {
                wait();
            }
        }
    }

    private static void countDown(Countdown latch) throws Throwable {
        Actors.together(latch::countDown, latch::countDown, latch::await, latch::await);
    }

    static final class OwnLatch extends Countdown {
        @Override
        synchronized void countDown() {
            count--;
            if (count == 0) {
                notifyAll();
            }
        }
    }

    static final class OneWoken extends Countdown {
        @Override
        synchronized void countDown() {
            count--;
            if (count == 0) {
                notify();
            }
        }
    }

    static final class UnlockedLatch extends Countdown {
        @Override
        void countDown() {
            count--;
            synchronized (this) {
                notifyAll();
            }
        }
    }
}

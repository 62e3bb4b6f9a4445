package course.zoo;

import static course.classroom.interleave.Finding.Kind.DATA_RACE;
import static course.classroom.interleave.Finding.Kind.FAILURE;
import static course.classroom.interleave.Finding.Kind.UNCAUGHT;
import static course.zoo.Animal.right;
import static course.zoo.Animal.wrong;

import course.classroom.interleave.Actors;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Values that other threads may or may not see: flags, hand-overs, half-built objects. */
final class Publication {
    private Publication() {}

    static List<Animal> animals() {
        return List.of(
                wrong("flag-plain-spun-on", "may never be seen", () -> spin(new PlainFlag()), DATA_RACE),
                wrong("flag-plain-stops-worker", "the worker may never see it", () -> PlainStop.play(), DATA_RACE),
                wrong(
                        "hand-over-plain-flag",
                        "neither flag nor value is ordered",
                        () -> handOver(new PlainHandOver()),
                        DATA_RACE,
                        FAILURE),
                wrong(
                        "hand-over-flag-first",
                        "the flag is up before the value is there",
                        () -> handOver(new FlagFirst()),
                        DATA_RACE,
                        FAILURE),
                wrong(
                        "hand-over-array",
                        "the reference is volatile, the element isn't",
                        () -> handOver(new ArrayHandOver()),
                        DATA_RACE,
                        FAILURE),
                wrong(
                        "hand-over-changed-later",
                        "goes on changing what it gave away",
                        () -> ChangedLater.play(),
                        DATA_RACE,
                        FAILURE),
                wrong(
                        "this-escapes-by-listener",
                        "seen before it is built",
                        () -> EscapesByListener.play(),
                        DATA_RACE,
                        FAILURE),
                wrong(
                        "this-escapes-by-thread",
                        "its own thread starts too early",
                        () -> EscapesByThread.play(),
                        DATA_RACE,
                        UNCAUGHT),
                wrong("pair-of-volatiles", "read between the two writes", () -> pair(new TwoVolatiles()), FAILURE),
                right(
                        "flag-volatile-spun-on",
                        "volatile, with a hint to the processor",
                        () -> spin(new VolatileFlag())),
                right("flag-volatile-yield", "lets others run while it waits", () -> spin(new YieldingFlag())),
                right("hand-over-volatile-flag", "the value, then the flag", () -> handOver(new VolatileHandOver())),
                right("hand-over-release-acquire", "setRelease and getAcquire", () -> handOver(new ReleaseHandOver())),
                right("hand-over-atomic-array", "its elements are volatile", () -> handOver(new AtomicArrayHandOver())),
                right("hand-over-by-start-and-join", "start() and join() order it", () -> StartAndJoin.play()),
                right("hand-over-by-queue", "put() and take() order it", () -> ByQueue.play()),
                right("hand-over-final-fields", "complete before anybody has it", () -> FinalFields.play()),
                right("pair-immutable", "one reference to both", () -> pair(new OneReference())),
                right("hash-computed-twice", "each computes the same int", () -> CachedHash.play()),
                right("peterson-volatile", "two threads exclude each other", () -> Peterson.play()));
    }

    interface Flag {
        void raise();

        void awaitRaised();
    }

    private static void spin(Flag flag) throws Throwable {
        Actors.together(flag::awaitRaised, flag::raise);
    }

    static final class PlainFlag implements Flag {
        private boolean isRaised;

        @Override
        public void raise() {
            isRaised = true;
        }

        @Override
        public void awaitRaised() {
            while (!isRaised) {
                Thread.onSpinWait();
            }
        }
    }

    static final class VolatileFlag implements Flag {
        private volatile boolean isRaised;

        @Override
        public void raise() {
            isRaised = true;
        }

        @Override
        public void awaitRaised() {
            while (!isRaised) {
                Thread.onSpinWait();
            }
        }
    }

    static final class YieldingFlag implements Flag {
        private volatile boolean isRaised;

        @Override
        public void raise() {
            isRaised = true;
        }

        @Override
        public void awaitRaised() {
            while (!isRaised) {
                Thread.yield();
            }
        }
    }

    static final class PlainStop extends Thread {
        private boolean isStopped;

        @Override
        public void run() {
            while (!isStopped) {
                Thread.yield();
            }
        }

        static void play() throws InterruptedException {
            PlainStop worker = new PlainStop();
            worker.start();
            worker.isStopped = true;
            worker.join();
        }
    }

    interface HandOver {
        void give(int value);

        /** @return 0 if nothing was given yet */
        int get();
    }

    private static void handOver(HandOver handOver) throws Throwable {
        Actors.together(() -> handOver.give(7), () -> {
            int value = handOver.get();
            Check.that(value == 0 || value == 7, "expected 0 or 7 but was " + value);
        });
    }

    static final class PlainHandOver implements HandOver {
        private int value = -1;
        private boolean isGiven;

        @Override
        public void give(int value) {
            this.value = value;
            isGiven = true;
        }

        @Override
        public int get() {
            return isGiven ? value : 0;
        }
    }

    static final class FlagFirst implements HandOver {
        private int value = -1;
        private volatile boolean isGiven;

        @Override
        public void give(int value) {
            isGiven = true;
            this.value = value;
        }

        @Override
        public int get() {
            return isGiven ? value : 0;
        }
    }

    static final class ArrayHandOver implements HandOver {
        private volatile int[] values = new int[1];

        @Override
        public void give(int value) {
            values[0] = value;
        }

        @Override
        public int get() {
            return values[0];
        }
    }

    static final class VolatileHandOver implements HandOver {
        private int value; // ordered by isGiven
        private volatile boolean isGiven;

        @Override
        public void give(int value) {
            this.value = value;
            isGiven = true;
        }

        @Override
        public int get() {
            return isGiven ? value : 0;
        }
    }

    static final class ReleaseHandOver implements HandOver {
        private static final VarHandle GIVEN = givenField();

        private int value; // ordered by isGiven

        @SuppressWarnings("unused") // by the handle
        private boolean isGiven;

        private static VarHandle givenField() {
            try {
                return MethodHandles.lookup().findVarHandle(ReleaseHandOver.class, "isGiven", boolean.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        @Override
        public void give(int value) {
            this.value = value;
            GIVEN.setRelease(this, true);
        }

        @Override
        public int get() {
            return (boolean) GIVEN.getAcquire(this) ? value : 0;
        }
    }

    static final class AtomicArrayHandOver implements HandOver {
        private final AtomicReferenceArray<Integer> values = new AtomicReferenceArray<>(1);

        @Override
        public void give(int value) {
            values.set(0, value);
        }

        @Override
        public int get() {
            Integer value = values.get(0);
            return value == null ? 0 : value;
        }
    }

    static final class ChangedLater {
        private final AtomicReference<int[]> given = new AtomicReference<>(new int[] {1, 1});

        static void play() throws Throwable {
            ChangedLater shared = new ChangedLater();
            Actors.together(shared::give, () -> {
                int[] seen = shared.given.get();
                Check.equal(seen[0], seen[1]);
            });
        }

        void give() {
            int[] pair = {2, 2};
            given.set(pair);
            pair[0] = 3;
            pair[1] = 3;
        }
    }

    static final class EscapesByListener {
        private static volatile EscapesByListener latest;

        private int port;

        EscapesByListener() {
            latest = this;
            port = 80;
        }

        static void play() throws Throwable {
            latest = null;
            Actors.together(EscapesByListener::new, EscapesByListener::look, EscapesByListener::look);
        }

        private static void look() {
            EscapesByListener seen = latest;
            Check.that(seen == null || seen.port == 80, "seen half built");
        }
    }

    static final class EscapesByThread {
        private final Thread reader;
        private int port;

        EscapesByThread() {
            reader = new Thread(() -> Check.equal(80, port));
            reader.start();
            port = 80;
        }

        static void play() throws InterruptedException {
            new EscapesByThread().reader.join();
        }
    }

    static final class StartAndJoin {
        private int value;

        static void play() throws InterruptedException {
            StartAndJoin shared = new StartAndJoin();
            shared.value = 1;
            Thread thread = new Thread(() -> shared.value *= 2);
            thread.start();
            thread.join();
            Check.equal(2, shared.value);
        }
    }

    static final class ByQueue {
        private int value;

        static void play() throws Throwable {
            BlockingQueue<ByQueue> queue = new ArrayBlockingQueue<>(1);
            Actors.together(
                    () -> {
                        ByQueue made = new ByQueue();
                        made.value = 7;
                        queue.put(made);
                    },
                    () -> Check.equal(7, queue.take().value));
        }
    }

    static final class FinalFields {
        private final int[] ports;

        FinalFields() {
            ports = new int[] {80, 443};
        }

        static void play() throws Throwable {
            AtomicReference<FinalFields> latest = new AtomicReference<>();
            Actors.together(() -> latest.set(new FinalFields()), () -> {
                FinalFields seen = latest.get();
                Check.that(seen == null || seen.ports[1] == 443, "seen half built");
            });
        }
    }

    /** Both halves are always equal. */
    interface Pair {
        void set(int both);

        int difference();
    }

    private static void pair(Pair pair) throws Throwable {
        Actors.together(() -> pair.set(1), () -> Check.equal(0, pair.difference()));
    }

    static final class TwoVolatiles implements Pair {
        private volatile int left;
        private volatile int right;

        @Override
        public void set(int both) {
            left = both;
            right = both;
        }

        @Override
        public int difference() {
            return left - right;
        }
    }

    static final class OneReference implements Pair {
        private record Halves(int left, int right) {}

        private volatile Halves halves = new Halves(0, 0);

        @Override
        public void set(int both) {
            halves = new Halves(both, both);
        }

        @Override
        public int difference() {
            Halves seen = halves;
            return seen.left - seen.right;
        }
    }

    /** As String does: the race is meant, and harmless, since an int is written whole and is the same whoever computes it. */
    static final class CachedHash {
        private final int value = 7;
        private int hash; // 0 until somebody has computed it

        static void play() throws Throwable {
            CachedHash shared = new CachedHash();
            Actors.together(
                    () -> Check.equal(217, shared.hash()),
                    () -> Check.equal(217, shared.hash()),
                    () -> Check.equal(217, shared.hash()));
        }

        int hash() {
            int known = hash;
            if (known == 0) {
                known = 31 * value;
                hash = known;
            }
            return known;
        }
    }

    static final class Peterson {
        private volatile boolean firstWants;
        private volatile boolean secondWants;
        private volatile boolean isSecondsTurn;
        private int value; // guarded by the two of them

        static void play() throws Throwable {
            Peterson shared = new Peterson();
            Actors.together(shared::first, shared::second);
            Check.equal(2, shared.value);
        }

        void first() {
            firstWants = true;
            isSecondsTurn = true;
            while (secondWants && isSecondsTurn) {
                Thread.onSpinWait();
            }
            value++;
            firstWants = false;
        }

        void second() {
            secondWants = true;
            isSecondsTurn = false;
            while (firstWants && !isSecondsTurn) {
                Thread.onSpinWait();
            }
            value++;
            secondWants = false;
        }
    }
}

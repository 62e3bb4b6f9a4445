package course.zoo;

import static course.classroom.interleave.Finding.Kind.DATA_RACE;
import static course.classroom.interleave.Finding.Kind.FAILURE;
import static course.zoo.Animal.right;
import static course.zoo.Animal.wrong;

import course.classroom.interleave.Actors;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.LongAdder;

/** Updates that get lost, and updates that don't. */
final class Counters {
    private Counters() {}

    static List<Animal> animals() {
        return List.of(
                wrong("counter-plain", "count++ reads, then writes", () -> count(new Plain()), DATA_RACE, FAILURE),
                wrong("counter-volatile", "volatile makes ++ no single step", () -> count(new Volatile()), FAILURE),
                wrong("counter-get-then-set", "two atomic steps are not one", () -> count(new GetThenSet()), FAILURE),
                wrong(
                        "counter-static",
                        "all share it, nothing guards it",
                        () -> count(new Static()),
                        DATA_RACE,
                        FAILURE),
                wrong("counter-unlocked-reader", "the reader needs the lock too", () -> Unlocked.play(), DATA_RACE),
                wrong(
                        "maximum-check-then-set",
                        "another may raise it in between",
                        () -> maximum(new RacyMax()),
                        FAILURE),
                wrong(
                        "stock-check-then-take",
                        "the last piece is sold twice",
                        () -> sell(new CheckThenTake()),
                        FAILURE),
                right("counter-synchronized", "one monitor guards it", () -> count(new Synchronized())),
                right("counter-atomic", "incrementAndGet is one step", () -> count(new Atomic())),
                right("counter-cas-loop", "tries again when another was first", () -> count(new CasLoop())),
                right("counter-adder", "sum is read when all have ended", () -> count(new Adder())),
                right("counter-field-updater", "atomic on a volatile field", () -> count(new Updater())),
                right("counter-var-handle", "getAndAdd is one step", () -> count(new Handle())),
                right("counter-class-lock", "a static field under the class's lock", () -> count(new ClassLocked())),
                right("maximum-accumulated", "accumulateAndGet is one step", () -> maximum(new AtomicMax())),
                right("stock-reserved", "takes one only if one is left", () -> sell(new UpdateTake())));
    }

    interface Counter {
        void increment();

        int count();
    }

    private static void count(Counter counter) throws Throwable {
        Actors.together(counter::increment, counter::increment);
        Check.equal(2, counter.count());
    }

    static final class Plain implements Counter {
        private int count;

        @Override
        public void increment() {
            count++;
        }

        @Override
        public int count() {
            return count;
        }
    }

    static final class Volatile implements Counter {
        private volatile int count;

        @Override
        public void increment() {
            count++;
        }

        @Override
        public int count() {
            return count;
        }
    }

    static final class GetThenSet implements Counter {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void increment() {
            count.set(count.get() + 1);
        }

        @Override
        public int count() {
            return count.get();
        }
    }

    /** Counts from what it finds, since a static field outlives its scenario. */
    static final class Static implements Counter {
        private static int total;

        private final int before = total;

        @Override
        public void increment() {
            total++;
        }

        @Override
        public int count() {
            return total - before;
        }
    }

    static final class Synchronized implements Counter {
        private int count; // guarded by this

        @Override
        public synchronized void increment() {
            count++;
        }

        @Override
        public synchronized int count() {
            return count;
        }
    }

    static final class Unlocked implements Counter {
        private int count;

        static void play() throws Throwable {
            Unlocked counter = new Unlocked();
            Actors.together(counter::increment, () -> read(counter), () -> read(counter));
        }

        private static void read(Unlocked counter) {
            Check.that(counter.count() <= 1, "counted too far");
        }

        @Override
        public synchronized void increment() {
            count++;
        }

        @Override
        public int count() {
            return count;
        }
    }

    static final class Atomic implements Counter {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void increment() {
            count.incrementAndGet();
        }

        @Override
        public int count() {
            return count.get();
        }
    }

    static final class CasLoop implements Counter {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void increment() {
            int seen;
            do {
                seen = count.get();
            } while (!count.compareAndSet(seen, seen + 1));
        }

        @Override
        public int count() {
            return count.get();
        }
    }

    static final class Adder implements Counter {
        private final LongAdder count = new LongAdder();

        @Override
        public void increment() {
            count.increment();
        }

        @Override
        public int count() {
            return count.intValue();
        }
    }

    static final class Updater implements Counter {
        private static final AtomicIntegerFieldUpdater<Updater> COUNT =
                AtomicIntegerFieldUpdater.newUpdater(Updater.class, "count");

        private volatile int count;

        @Override
        public void increment() {
            COUNT.incrementAndGet(this);
        }

        @Override
        public int count() {
            return count;
        }
    }

    static final class Handle implements Counter {
        private static final VarHandle COUNT = countField();

        @SuppressWarnings("unused") // by the handle
        private volatile int count;

        private static VarHandle countField() {
            try {
                return MethodHandles.lookup().findVarHandle(Handle.class, "count", int.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        @Override
        public void increment() {
            COUNT.getAndAdd(this, 1);
        }

        @Override
        public int count() {
            return (int) COUNT.getVolatile(this);
        }
    }

    static final class ClassLocked implements Counter {
        private static int total; // guarded by the class

        private final int before = total();

        private static synchronized int total() {
            return total;
        }

        @Override
        public void increment() {
            synchronized (ClassLocked.class) {
                total++;
            }
        }

        @Override
        public int count() {
            return total() - before;
        }
    }

    interface Maximum {
        void see(int value);

        int highest();
    }

    private static void maximum(Maximum maximum) throws Throwable {
        Actors.together(() -> maximum.see(3), () -> maximum.see(5), () -> maximum.see(4));
        Check.equal(5, maximum.highest());
    }

    static final class RacyMax implements Maximum {
        private volatile int highest;

        @Override
        public void see(int value) {
            if (value > highest) {
                highest = value;
            }
        }

        @Override
        public int highest() {
            return highest;
        }
    }

    static final class AtomicMax implements Maximum {
        private final AtomicInteger highest = new AtomicInteger();

        @Override
        public void see(int value) {
            highest.accumulateAndGet(value, Math::max);
        }

        @Override
        public int highest() {
            return highest.get();
        }
    }

    interface Stock {
        boolean take();

        int left();
    }

    private static void sell(Stock stock) throws Throwable {
        Actors.together(stock::take, stock::take);
        Check.equal(0, stock.left());
    }

    static final class CheckThenTake implements Stock {
        private final AtomicInteger left = new AtomicInteger(1);

        @Override
        public boolean take() {
            if (left.get() > 0) {
                left.decrementAndGet();
                return true;
            }
            return false;
        }

        @Override
        public int left() {
            return left.get();
        }
    }

    static final class UpdateTake implements Stock {
        private final AtomicInteger left = new AtomicInteger(1);

        @Override
        public boolean take() {
            return left.getAndUpdate(now -> Math.max(0, now - 1)) > 0;
        }

        @Override
        public int left() {
            return left.get();
        }
    }
}

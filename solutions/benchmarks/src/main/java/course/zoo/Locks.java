package course.zoo;

import static course.classroom.interleave.Finding.Kind.DATA_RACE;
import static course.classroom.interleave.Finding.Kind.DEADLOCK;
import static course.classroom.interleave.Finding.Kind.FAILURE;
import static course.classroom.interleave.Finding.Kind.HANG;
import static course.zoo.Animal.right;
import static course.zoo.Animal.wrong;

import course.classroom.interleave.Actors;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Locks that don't exclude, locks that stay locked, and locks that do their work. */
final class Locks {
    private Locks() {}

    static List<Animal> animals() {
        return List.of(
                wrong(
                        "lock-new-each-time",
                        "nobody else has that lock",
                        () -> add(new NewEachTime()),
                        DATA_RACE,
                        FAILURE),
                wrong(
                        "lock-boxed-value",
                        "each value is another lock",
                        () -> add(new OnBoxedValue()),
                        DATA_RACE,
                        FAILURE),
                wrong(
                        "lock-object-changed",
                        "the next locks the new list",
                        () -> ChangedLock.play(),
                        DATA_RACE,
                        FAILURE),
                wrong("lock-two-for-one", "adding and doubling lock apart", () -> TwoLocks.play(), DATA_RACE, FAILURE),
                wrong(
                        "lock-instance-and-class",
                        "two monitors, one field",
                        () -> InstanceAndClass.play(),
                        DATA_RACE,
                        FAILURE),
                wrong("lock-per-thread", "each thread locks itself", () -> LockPerThread.play(), DATA_RACE, FAILURE),
                wrong(
                        "lock-try-unchecked",
                        "goes on without the lock",
                        () -> add(new TryUnchecked()),
                        DATA_RACE,
                        FAILURE),
                wrong(
                        "lock-let-go-between",
                        "reads and writes in two sections",
                        () -> add(new LetGoBetween()),
                        FAILURE),
                wrong(
                        "lock-not-in-finally",
                        "a failure leaves it locked",
                        () -> failThenUse(new NotInFinally()),
                        HANG,
                        DEADLOCK),
                wrong(
                        "lock-early-return",
                        "one way out leaves it locked",
                        () -> failThenUse(new EarlyReturn()),
                        HANG,
                        DEADLOCK),
                wrong(
                        "lock-twice-unlock-once",
                        "held twice, let go once",
                        () -> add(new TwiceAndOnce()),
                        HANG,
                        DEADLOCK),
                right("lock-in-finally", "let go whatever happens", () -> failThenUse(new InFinally())),
                right("lock-private-object", "a final object of its own", () -> add(new PrivateObject())),
                right("lock-reentrant", "held twice, let go twice", () -> add(new Reentrant())),
                right("lock-fair", "fairness changes no outcome", () -> add(new Fair())),
                right("lock-try-with-back-off", "tries again until it has it", () -> add(new BackOff())),
                right("lock-try-with-time-out", "tells whether it was done", () -> TimedTry.play()),
                right("lock-interruptibly", "counts only what it did", () -> Interruptible.play()));
    }

    interface Sum {
        void add(int amount) throws InterruptedException;

        int sum();
    }

    private static void add(Sum sum) throws Throwable {
        Actors.together(() -> sum.add(1), () -> sum.add(2));
        Check.equal(3, sum.sum());
    }

    static final class NewEachTime implements Sum {
        private int sum;

        @Override
        public void add(int amount) {
            Object lock = new Object();
            synchronized (lock) {
                sum += amount;
            }
        }

        @Override
        public int sum() {
            return sum;
        }
    }

    static final class OnBoxedValue implements Sum {
        private Integer sum = 0;

        @Override
        @SuppressWarnings("synchronization") // the mistake
        public void add(int amount) {
            synchronized (sum) {
                sum += amount;
            }
        }

        @Override
        public int sum() {
            return sum;
        }
    }

    static final class ChangedLock {
        private List<Integer> values = new ArrayList<>();

        static void play() throws Throwable {
            ChangedLock shared = new ChangedLock();
            Actors.together(() -> shared.add(1), () -> shared.add(2));
            Check.equal(2, shared.values.size());
        }

        void add(int value) {
            synchronized (values) {
                List<Integer> longer = new ArrayList<>(values);
                longer.add(value);
                values = longer;
            }
        }
    }

    static final class TwoLocks {
        private final Object adding = new Object();
        private final Object doubling = new Object();
        private int value = 1;

        static void play() throws Throwable {
            TwoLocks shared = new TwoLocks();
            Actors.together(shared::increment, shared::twice);
            Check.that(shared.value == 3 || shared.value == 4, "expected 3 or 4 but was " + shared.value);
        }

        void increment() {
            synchronized (adding) {
                value++;
            }
        }

        void twice() {
            synchronized (doubling) {
                value *= 2;
            }
        }
    }

    static final class InstanceAndClass {
        private static int total;

        static void play() throws Throwable {
            int before = total;
            InstanceAndClass shared = new InstanceAndClass();
            Actors.together(shared::add, InstanceAndClass::addOne);
            Check.equal(before + 2, total);
        }

        synchronized void add() {
            total++;
        }

        static synchronized void addOne() {
            total++;
        }
    }

    static final class LockPerThread {
        private int sum;

        final class Adder extends Thread {
            @Override
            public void run() {
                synchronized (this) {
                    sum++;
                }
            }
        }

        static void play() throws Throwable {
            LockPerThread shared = new LockPerThread();
            Adder first = shared.new Adder();
            Adder second = shared.new Adder();
            first.start();
            second.start();
            first.join();
            second.join();
            Check.equal(2, shared.sum);
        }
    }

    static final class TryUnchecked implements Sum {
        private final ReentrantLock lock = new ReentrantLock();
        private int sum;

        @Override
        public void add(int amount) {
            lock.tryLock();
            sum += amount;
            if (lock.isHeldByCurrentThread()) {
                lock.unlock();
            }
        }

        @Override
        public int sum() {
            return sum;
        }
    }

    static final class LetGoBetween implements Sum {
        private int sum; // guarded by this

        @Override
        public void add(int amount) {
            set(sum() + amount);
        }

        private synchronized void set(int sum) {
            this.sum = sum;
        }

        @Override
        public synchronized int sum() {
            return sum;
        }
    }

    static final class TwiceAndOnce implements Sum {
        private final Lock lock = new ReentrantLock();
        private int sum; // guarded by lock

        @Override
        public void add(int amount) {
            lock.lock();
            try {
                set(sum + amount);
            } finally {
                lock.unlock();
            }
        }

        private void set(int sum) {
            lock.lock();
            this.sum = sum;
        }

        @Override
        public int sum() {
            return sum;
        }
    }

    interface Picky {
        /** Refuses negative amounts. */
        void add(int amount);
    }

    private static void failThenUse(Picky picky) throws Throwable {
        Actors.together(
                () -> {
                    try {
                        picky.add(-1);
                    } catch (IllegalArgumentException expected) {
                        return;
                    }
                },
                () -> picky.add(1));
    }

    static final class NotInFinally implements Picky {
        private final Lock lock = new ReentrantLock();
        private int sum; // guarded by lock

        @Override
        public void add(int amount) {
            lock.lock();
            if (amount < 0) {
                throw new IllegalArgumentException("negative");
            }
            sum += amount;
            lock.unlock();
        }
    }

    static final class EarlyReturn implements Picky {
        private final Lock lock = new ReentrantLock();
        private int sum; // guarded by lock

        @Override
        public void add(int amount) {
            lock.lock();
            if (amount < 0) {
                return;
            }
            sum += amount;
            lock.unlock();
        }
    }

    static final class InFinally implements Picky {
        private final Lock lock = new ReentrantLock();
        private int sum; // guarded by lock

        @Override
        public void add(int amount) {
            lock.lock();
            try {
                if (amount < 0) {
                    throw new IllegalArgumentException("negative");
                }
                sum += amount;
            } finally {
                lock.unlock();
            }
        }
    }

    static final class PrivateObject implements Sum {
        private final Object lock = new Object();
        private int sum; // guarded by lock

        @Override
        public void add(int amount) {
            synchronized (lock) {
                sum += amount;
            }
        }

        @Override
        public int sum() {
            synchronized (lock) {
                return sum;
            }
        }
    }

    static final class Reentrant implements Sum {
        private final Lock lock = new ReentrantLock();
        private int sum; // guarded by lock

        @Override
        public void add(int amount) {
            lock.lock();
            try {
                set(sum() + amount);
            } finally {
                lock.unlock();
            }
        }

        private void set(int sum) {
            lock.lock();
            try {
                this.sum = sum;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int sum() {
            lock.lock();
            try {
                return sum;
            } finally {
                lock.unlock();
            }
        }
    }

    static final class Fair implements Sum {
        private final Lock lock = new ReentrantLock(true);
        private int sum; // guarded by lock

        @Override
        public void add(int amount) {
            lock.lock();
            try {
                sum += amount;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int sum() {
            lock.lock();
            try {
                return sum;
            } finally {
                lock.unlock();
            }
        }
    }

    static final class BackOff implements Sum {
        private final Lock lock = new ReentrantLock();
        private int sum; // guarded by lock

        @Override
        public void add(int amount) {
            while (!lock.tryLock()) {
                Thread.yield();
            }
            try {
                sum += amount;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int sum() {
            return sum; // all who add have ended
        }
    }

    static final class TimedTry {
        private final Lock lock = new ReentrantLock();
        private int sum; // guarded by lock

        static void play() throws Throwable {
            TimedTry shared = new TimedTry();
            int[] done = new int[2];
            Actors.together(() -> done[0] = shared.add(), () -> done[1] = shared.add());
            Check.equal(done[0] + done[1], shared.sum);
        }

        /** @return how many were added: none if the lock was not to be had in time */
        int add() throws InterruptedException {
            if (!lock.tryLock(10, TimeUnit.MILLISECONDS)) {
                return 0;
            }
            try {
                sum++;
                return 1;
            } finally {
                lock.unlock();
            }
        }
    }

    static final class Interruptible {
        private final Lock lock = new ReentrantLock();
        private int sum; // guarded by lock

        static void play() throws Throwable {
            Interruptible shared = new Interruptible();
            int[] done = new int[2];
            Actors actors = new Actors()
                    .add("A", () -> done[0] = shared.add())
                    .add("B", () -> done[1] = shared.add())
                    .start();
            actors.thread("B").interrupt();
            actors.join();
            Check.equal(1, done[0]);
            Check.equal(done[0] + done[1], shared.sum);
        }

        int add() {
            try {
                lock.lockInterruptibly();
            } catch (InterruptedException e) {
                return 0;
            }
            try {
                sum++;
                return 1;
            } finally {
                lock.unlock();
            }
        }
    }
}

package course.zoo;

import static course.classroom.interleave.Finding.Kind.DEADLOCK;
import static course.classroom.interleave.Finding.Kind.FAILURE;
import static course.classroom.interleave.Finding.Kind.HANG;
import static course.zoo.Animal.right;
import static course.zoo.Animal.wrong;

import course.classroom.interleave.Actors;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Threads that wait for one another in a circle, and ways out of it. */
final class Deadlocks {
    private Deadlocks() {}

    static List<Animal> animals() {
        return List.of(
                wrong(
                        "transfer-monitors",
                        "each locks its source first",
                        () -> transfer(new NestedMonitors()),
                        DEADLOCK),
                wrong("transfer-locks", "the same with ReentrantLock", () -> transfer(new NestedLocks()), DEADLOCK),
                wrong("transfer-mixed", "a lock, then a monitor, and back", () -> Mixed.play(), DEADLOCK, HANG),
                wrong("transfer-two-steps", "the sum is short in between", () -> observe(new TwoSteps()), FAILURE),
                wrong("dining-left-fork-first", "all hold a left fork", () -> dine(false), DEADLOCK),
                wrong(
                        "listener-called-locked",
                        "calls strangers with its lock held",
                        () -> CalledLocked.play(),
                        DEADLOCK),
                wrong(
                        "join-with-lock-held",
                        "the other needs that lock to end",
                        () -> JoinLocked.play(),
                        DEADLOCK,
                        HANG),
                wrong(
                        "nested-monitor-lockout",
                        "wait() keeps the outer monitor",
                        () -> NestedWait.play(),
                        DEADLOCK,
                        HANG),
                right("transfer-ordered", "all lock the lower number first", () -> transfer(new Ordered())),
                right("transfer-one-lock", "one lock for all accounts", () -> transfer(new OneLock())),
                right(
                        "transfer-try-both",
                        "lets go of the first if the second is taken",
                        () -> transfer(new TryBoth())),
                right("transfer-seen-whole", "the observer locks both as well", () -> observe(new Ordered())),
                right("dining-one-left-handed", "no circle", () -> dine(true)),
                right("dining-with-waiter", "one seat fewer than forks", () -> Waiter.play()),
                right("listener-called-open", "calls with no lock held", () -> CalledOpen.play()));
    }

    static final class Account {
        final int number;
        final Lock lock = new ReentrantLock();
        int balance = 10; // guarded by this, or by lock, or by the bank's lock, as the bank has it

        Account(int number) {
            this.number = number;
        }

        void move(int amount, Account to) {
            balance -= amount;
            to.balance += amount;
        }
    }

    interface Bank {
        void transfer(Account from, Account to);

        int sum(Account first, Account second);
    }

    private static void transfer(Bank bank) throws Throwable {
        Account first = new Account(1);
        Account second = new Account(2);
        Actors.together(() -> bank.transfer(first, second), () -> bank.transfer(second, first));
        Check.equal(20, bank.sum(first, second));
    }

    private static void observe(Bank bank) throws Throwable {
        Account first = new Account(1);
        Account second = new Account(2);
        Actors.together(() -> bank.transfer(first, second), () -> Check.equal(20, bank.sum(first, second)));
    }

    static final class NestedMonitors implements Bank {
        @Override
        public void transfer(Account from, Account to) {
            synchronized (from) {
                synchronized (to) {
                    from.move(1, to);
                }
            }
        }

        @Override
        public int sum(Account first, Account second) {
            return first.balance + second.balance;
        }
    }

    static final class NestedLocks implements Bank {
        @Override
        public void transfer(Account from, Account to) {
            from.lock.lock();
            try {
                to.lock.lock();
                try {
                    from.move(1, to);
                } finally {
                    to.lock.unlock();
                }
            } finally {
                from.lock.unlock();
            }
        }

        @Override
        public int sum(Account first, Account second) {
            return first.balance + second.balance;
        }
    }

    static final class TwoSteps implements Bank {
        @Override
        public void transfer(Account from, Account to) {
            synchronized (from) {
                from.balance--;
            }
            synchronized (to) {
                to.balance++;
            }
        }

        @Override
        public int sum(Account first, Account second) {
            synchronized (first) {
                synchronized (second) {
                    return first.balance + second.balance;
                }
            }
        }
    }

    static final class Ordered implements Bank {
        @Override
        public void transfer(Account from, Account to) {
            Account low = from.number < to.number ? from : to;
            Account high = low == from ? to : from;
            synchronized (low) {
                synchronized (high) {
                    from.move(1, to);
                }
            }
        }

        @Override
        public int sum(Account first, Account second) {
            synchronized (first) {
                synchronized (second) {
                    return first.balance + second.balance;
                }
            }
        }
    }

    static final class OneLock implements Bank {
        @Override
        public synchronized void transfer(Account from, Account to) {
            from.move(1, to);
        }

        @Override
        public synchronized int sum(Account first, Account second) {
            return first.balance + second.balance;
        }
    }

    static final class TryBoth implements Bank {
        @Override
        public void transfer(Account from, Account to) {
            while (!tried(from, to)) {
                Thread.yield();
            }
        }

        private boolean tried(Account from, Account to) {
            from.lock.lock();
            try {
                if (!to.lock.tryLock()) {
                    return false;
                }
                try {
                    from.move(1, to);
                    return true;
                } finally {
                    to.lock.unlock();
                }
            } finally {
                from.lock.unlock();
            }
        }

        @Override
        public int sum(Account first, Account second) {
            return first.balance + second.balance; // all who transfer have ended
        }
    }

    static final class Mixed {
        private final Lock lock = new ReentrantLock();
        private int value;

        static void play() throws Throwable {
            Mixed shared = new Mixed();
            Actors.together(shared::lockFirst, shared::monitorFirst);
        }

        void lockFirst() {
            lock.lock();
            try {
                synchronized (this) {
                    value++;
                }
            } finally {
                lock.unlock();
            }
        }

        synchronized void monitorFirst() {
            lock.lock();
            try {
                value++;
            } finally {
                lock.unlock();
            }
        }
    }

    private static void dine(boolean hasLeftHanded) throws Throwable {
        Object[] forks = {new Object(), new Object(), new Object()};
        Actors actors = new Actors();
        for (int i = 0; i < forks.length; i++) {
            Object left = forks[i];
            Object right = forks[(i + 1) % forks.length];
            boolean turned = hasLeftHanded && i == 0;
            actors.add("philosopher " + i, () -> {
                eat(turned ? right : left, turned ? left : right);
                eat(turned ? right : left, turned ? left : right);
            });
        }
        actors.play();
    }

    private static void eat(Object first, Object second) {
        synchronized (first) {
            synchronized (second) {
                Thread.onSpinWait();
            }
        }
    }

    static final class Waiter {
        private final Semaphore seats = new Semaphore(2);

        static void play() throws Throwable {
            Waiter waiter = new Waiter();
            Object[] forks = {new Object(), new Object(), new Object()};
            Actors.together(
                    () -> waiter.seat(forks[0], forks[1]),
                    () -> waiter.seat(forks[1], forks[2]),
                    () -> waiter.seat(forks[2], forks[0]));
        }

        void seat(Object left, Object right) throws InterruptedException {
            seats.acquire();
            try {
                eat(left, right);
            } finally {
                seats.release();
            }
        }
    }

    /** A listener with a lock of its own, that asks the sender for its value. */
    static class Listener {
        private int heard; // guarded by this

        synchronized void hear(int value) {
            heard = value;
        }

        synchronized int ask(Sender sender) {
            return sender.value() - heard;
        }
    }

    interface Sender {
        int value();
    }

    static final class CalledLocked implements Sender {
        private final Listener listener = new Listener();
        private int value; // guarded by this

        static void play() throws Throwable {
            CalledLocked sender = new CalledLocked();
            Actors.together(sender::send, () -> sender.listener.ask(sender));
        }

        synchronized void send() {
            listener.hear(++value);
        }

        @Override
        public synchronized int value() {
            return value;
        }
    }

    static final class CalledOpen implements Sender {
        private final List<Listener> listeners = new CopyOnWriteArrayList<>();
        private int value; // guarded by this

        static void play() throws Throwable {
            CalledOpen sender = new CalledOpen();
            Listener listener = new Listener();
            sender.listeners.add(listener);
            Actors.together(sender::send, () -> listener.ask(sender));
        }

        void send() {
            int sent;
            synchronized (this) {
                sent = ++value;
            }
            listeners.forEach(listener -> listener.hear(sent));
        }

        @Override
        public synchronized int value() {
            return value;
        }
    }

    static final class JoinLocked {
        private int value; // guarded by this

        static void play() throws Throwable {
            JoinLocked shared = new JoinLocked();
            Thread thread = new Thread(shared::increment);
            thread.start();
            synchronized (shared) {
                thread.join();
                Check.equal(1, shared.value);
            }
        }

        synchronized void increment() {
            value++;
        }
    }

    static final class NestedWait {
        private final Object inner = new Object();
        private boolean isSet; // guarded by inner

        static void play() throws Throwable {
            NestedWait shared = new NestedWait();
            Actors.together(shared::await, shared::set);
        }

        synchronized void await() throws InterruptedException {
            synchronized (inner) {
                while (!isSet) {
                    inner.wait();
                }
            }
        }

        synchronized void set() {
            synchronized (inner) {
                isSet = true;
                inner.notifyAll();
            }
        }
    }
}

package course.zoo;

import static course.classroom.interleave.Finding.Kind.FAILURE;
import static course.classroom.interleave.Finding.Kind.HANG;
import static course.zoo.Animal.right;
import static course.zoo.Animal.wrong;

import course.classroom.interleave.Actors;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Conditions of a lock: signalled to the wrong one, awaited without a loop, and done as they should be. */
final class Conditions {
    private Conditions() {}

    static List<Animal> animals() {
        return List.of(
                wrong(
                        "slot-signal-one",
                        "one condition for two reasons, one signal",
                        () -> fourThrough(new SignalOne()),
                        HANG),
                wrong(
                        "slot-wrong-condition",
                        "tells those who wait for room that there is room",
                        () -> fourThrough(new WrongCondition()),
                        HANG),
                wrong("slot-await-in-if", "another was quicker", () -> twoTakers(new AwaitInIf()), FAILURE, HANG),
                wrong("gate-signal-one", "two wait, one is signalled", () -> pass(new SignalGate()), HANG),
                wrong("gate-checked-unlocked", "opened between check and await", () -> pass(new UnlockedGate()), HANG),
                wrong(
                        "gate-await-in-if",
                        "let through by a wake-up for no reason",
                        () -> passOpen(new AwaitInIfGate()),
                        FAILURE),
                wrong(
                        "gate-timed-await-in-if",
                        "takes any wake-up in time for the signal",
                        () -> passOpen(new TimedAwaitInIfGate()),
                        FAILURE),
                wrong(
                        "gate-park-in-if",
                        "let through by a park that returns for no reason",
                        () -> passOpen(new ParkInIfGate()),
                        FAILURE),
                right("gate-await-in-while", "asks again after each wake-up", () -> passOpen(new RightGate())),
                right("gate-park-in-while", "asks again after each park", () -> passOpen(new ParkInWhileGate())),
                right("slot-two-conditions", "one condition for each reason", () -> fourThrough(new TwoConditions())),
                right("slot-signal-all", "one condition, all look again", () -> fourThrough(new SignalAll())),
                right("slot-await-in-while", "looks again before it takes", () -> twoTakers(new TwoConditions())),
                right("gate-signal-all", "all who wait get through", () -> pass(new RightGate())),
                right("gate-await-nanos", "awaits the rest of its time, in a loop", () -> pass(new TimedGate())));
    }

    /** Room for one value; 0 is none. */
    abstract static class Slot {
        final Lock lock = new ReentrantLock();
        final Condition empty = lock.newCondition();
        final Condition full = lock.newCondition();
        int value; // guarded by lock

        void put(int value) throws InterruptedException {
            lock.lock();
            try {
                while (this.value != 0) {
                    empty.await();
                }
                this.value = value;
                isFull();
            } finally {
                lock.unlock();
            }
        }

        int take() throws InterruptedException {
            lock.lock();
            try {
                while (value == 0) {
                    full.await();
                }
                int taken = value;
                value = 0;
                isEmpty();
                return taken;
            } finally {
                lock.unlock();
            }
        }

        abstract void isFull();

        abstract void isEmpty();
    }

    private static void fourThrough(Slot slot) throws Throwable {
        int[] taken = new int[2];
        Actors.together(
                () -> putTwice(slot),
                () -> putTwice(slot),
                () -> taken[0] = slot.take() + slot.take(),
                () -> taken[1] = slot.take() + slot.take());
        Check.equal(6, taken[0] + taken[1]);
    }

    private static void putTwice(Slot slot) throws InterruptedException {
        slot.put(1);
        slot.put(2);
    }

    private static void twoTakers(Slot slot) throws Throwable {
        int[] taken = new int[2];
        Actors.together(() -> taken[0] = slot.take(), () -> taken[1] = slot.take(), () -> {
            slot.put(1);
            slot.put(2);
        });
        Check.equal(3, taken[0] + taken[1]);
    }

    static final class TwoConditions extends Slot {
        @Override
        void isFull() {
            full.signal();
        }

        @Override
        void isEmpty() {
            empty.signal();
        }
    }

    static final class WrongCondition extends Slot {
        @Override
        void isFull() {
            full.signal();
        }

        @Override
        void isEmpty() {
            full.signal();
        }
    }

    static final class AwaitInIf extends Slot {
        @Override
        int take() throws InterruptedException {
            lock.lock();
            try {
                if (value == 0) {
                    full.await();
                }
                int taken = value;
                value = 0;
                isEmpty();
                return taken;
            } finally {
                lock.unlock();
            }
        }

        @Override
        void isFull() {
            full.signal();
        }

        @Override
        void isEmpty() {
            empty.signal();
        }
    }

    /** Whoever waits, waits here. */
    abstract static class OneCondition extends Slot {
        final Condition changed = lock.newCondition();

        @Override
        void put(int value) throws InterruptedException {
            lock.lock();
            try {
                while (this.value != 0) {
                    changed.await();
                }
                this.value = value;
                isFull();
            } finally {
                lock.unlock();
            }
        }

        @Override
        int take() throws InterruptedException {
            lock.lock();
            try {
                while (value == 0) {
                    changed.await();
                }
                int taken = value;
                value = 0;
                isEmpty();
                return taken;
            } finally {
                lock.unlock();
            }
        }
    }

    static final class SignalOne extends OneCondition {
        @Override
        void isFull() {
            changed.signal();
        }

        @Override
        void isEmpty() {
            changed.signal();
        }
    }

    static final class SignalAll extends OneCondition {
        @Override
        void isFull() {
            changed.signalAll();
        }

        @Override
        void isEmpty() {
            changed.signalAll();
        }
    }

    abstract static class Gate {
        final Lock lock = new ReentrantLock();
        final Condition opened = lock.newCondition();
        boolean isOpen; // guarded by lock

        void open() {
            lock.lock();
            try {
                isOpen = true;
                opened.signalAll();
            } finally {
                lock.unlock();
            }
        }

        void pass() throws InterruptedException {
            lock.lock();
            try {
                while (!isOpen) {
                    opened.await();
                }
            } finally {
                lock.unlock();
            }
        }

        boolean isOpen() {
            lock.lock();
            try {
                return isOpen;
            } finally {
                lock.unlock();
            }
        }
    }

    private static void pass(Gate gate) throws Throwable {
        Actors.together(gate::pass, gate::pass, gate::open);
    }

    private static void passOpen(Gate gate) throws Throwable {
        Actors.together(
                () -> {
                    gate.pass();
                    Check.that(gate.isOpen(), "passed before it was open");
                },
                gate::open);
    }

    static final class RightGate extends Gate {}

    static final class AwaitInIfGate extends Gate {
        @Override
        void pass() throws InterruptedException {
            lock.lock();
            try {
                if (!isOpen) {
                    opened.await();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    static final class TimedAwaitInIfGate extends Gate {
        @Override
        void pass() throws InterruptedException {
            lock.lock();
            try {
                if (!isOpen && !opened.await(1, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nobody has opened it for a second");
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** For one who passes. */
    abstract static class ParkedGate extends Gate {
        volatile Thread waiting;

        @Override
        void open() {
            super.open();
            LockSupport.unpark(waiting);
        }
    }

    static final class ParkInIfGate extends ParkedGate {
        @Override
        void pass() {
            waiting = Thread.currentThread();
            if (!isOpen()) {
                LockSupport.park(this);
            }
        }
    }

    static final class ParkInWhileGate extends ParkedGate {
        @Override
        void pass() {
            waiting = Thread.currentThread();
            while (!isOpen()) {
                LockSupport.park(this);
            }
        }
    }

    static final class SignalGate extends Gate {
        @Override
        void open() {
            lock.lock();
            try {
                isOpen = true;
                opened.signal();
            } finally {
                lock.unlock();
            }
        }
    }

    static final class UnlockedGate extends Gate {
        private boolean isOpenNow() {
            lock.lock();
            try {
                return isOpen;
            } finally {
                lock.unlock();
            }
        }

        @Override
        void pass() throws InterruptedException {
            while (!isOpenNow()) {
                lock.lock();
                try {
                    opened.await();
                } finally {
                    lock.unlock();
                }
            }
        }
    }

    static final class TimedGate extends Gate {
        @Override
        void pass() throws InterruptedException {
            lock.lock();
            try {
                long left = TimeUnit.SECONDS.toNanos(1);
                while (!isOpen && left > 0) {
                    left = opened.awaitNanos(left);
                }
                while (!isOpen) {
                    opened.awaitUninterruptibly();
                }
            } finally {
                lock.unlock();
            }
        }
    }
}

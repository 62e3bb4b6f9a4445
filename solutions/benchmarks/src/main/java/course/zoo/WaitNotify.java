package course.zoo;

import static course.classroom.interleave.Finding.Kind.DATA_RACE;
import static course.classroom.interleave.Finding.Kind.FAILURE;
import static course.classroom.interleave.Finding.Kind.HANG;
import static course.zoo.Animal.right;
import static course.zoo.Animal.wrong;

import course.classroom.interleave.Actors;
import java.util.List;

/** Waits that miss their reason, and waits that don't. */
final class WaitNotify {
    private WaitNotify() {}

    static List<Animal> animals() {
        return List.of(
                wrong(
                        "box-if-for-while",
                        "woken, but the value is gone again",
                        () -> twoTakers(new IfBox()),
                        FAILURE,
                        HANG),
                wrong("box-one-notify", "wakes one of its own kind", () -> fourThrough(new NotifyBox()), HANG),
                wrong(
                        "box-notify-when-empty",
                        "two come in, one is woken",
                        () -> twoTakers(new NotifyFirstBox()),
                        HANG),
                wrong(
                        "box-take-without-notify",
                        "whoever puts waits for ever",
                        () -> fourThrough(new SilentTakeBox()),
                        HANG),
                wrong(
                        "event-checked-outside",
                        "set between check and wait",
                        () -> awaited(new CheckedOutside()),
                        HANG,
                        DATA_RACE),
                wrong(
                        "event-volatile-checked-outside",
                        "volatile doesn't mend that",
                        () -> awaited(new VolatileOutside()),
                        HANG),
                wrong(
                        "event-notified-first",
                        "woken before there is a reason",
                        () -> awaited(new NotifiedFirst()),
                        HANG),
                wrong("event-set-without-notify", "nobody is told", () -> awaited(new SetSilently()), HANG),
                wrong(
                        "event-wait-unconditional",
                        "misses what came before",
                        () -> awaited(new Unconditional()),
                        HANG,
                        FAILURE),
                wrong("event-other-monitor", "waits here, notifies there", () -> awaited(new OtherMonitor()), HANG),
                wrong("event-wakes-one", "two wait, one is woken", () -> awaitedByTwo(new WakesOne()), HANG),
                wrong("event-if-for-while", "wakes without a reason", () -> awaitedByFour(new IfEvent()), FAILURE),
                wrong(
                        "turns-notify-one",
                        "the one woken isn't the next in turn",
                        () -> takeTurns(new NotifyTurns()),
                        HANG),
                right("box-while-notify-all", "all look again", () -> fourThrough(new RightBox())),
                right("box-two-takers", "each looks again before it takes", () -> twoTakers(new RightBox())),
                right(
                        "event-while-notify-all",
                        "checked and waited for under one lock",
                        () -> awaitedByTwo(new RightEvent())),
                right("event-private-monitor", "nobody else can notify", () -> awaitedByTwo(new PrivateMonitor())),
                right(
                        "event-timed-wait-in-loop",
                        "the time limit only makes it look again",
                        () -> awaited(new PatientEvent())),
                right("event-wakes-next", "each who wakes wakes another", () -> awaitedByTwo(new Relay())),
                right("turns-notify-all", "the next in turn is among them", () -> takeTurns(new RightTurns())));
    }

    /** Room for one value; 0 is none. */
    abstract static class Box {
        int value; // guarded by this

        abstract void put(int value) throws InterruptedException;

        abstract int take() throws InterruptedException;
    }

    private static void twoTakers(Box box) throws Throwable {
        int[] taken = new int[2];
        Actors.together(() -> taken[0] = box.take(), () -> taken[1] = box.take(), () -> {
            box.put(1);
            box.put(2);
        });
        Check.equal(3, taken[0] + taken[1]);
    }

    private static void fourThrough(Box box) throws Throwable {
        int[] taken = new int[2];
        Actors.together(
                () -> putTwice(box),
                () -> putTwice(box),
                () -> taken[0] = box.take() + box.take(),
                () -> taken[1] = box.take() + box.take());
        Check.equal(6, taken[0] + taken[1]);
    }

    private static void putTwice(Box box) throws InterruptedException {
        box.put(1);
        box.put(2);
    }

    static final class RightBox extends Box {
        @Override
        synchronized void put(int value) throws InterruptedException {
            while (this.value != 0) {
                wait();
            }
            this.value = value;
            notifyAll();
        }

        @Override
        synchronized int take() throws InterruptedException {
            while (value == 0) {
                wait();
            }
            int taken = value;
            value = 0;
            notifyAll();
            return taken;
        }
    }

    static final class IfBox extends Box {
        @Override
        synchronized void put(int value) throws InterruptedException {
            while (this.value != 0) {
                wait();
            }
            this.value = value;
            notifyAll();
        }

        @Override
        synchronized int take() throws InterruptedException {
            if (value == 0) {
                wait();
            }
            int taken = value;
            value = 0;
            notifyAll();
            return taken;
        }
    }

    static final class NotifyBox extends Box {
        @Override
        synchronized void put(int value) throws InterruptedException {
            while (this.value != 0) {
                wait();
            }
            this.value = value;
            notify();
        }

        @Override
        synchronized int take() throws InterruptedException {
            while (value == 0) {
                wait();
            }
            int taken = value;
            value = 0;
            notify();
            return taken;
        }
    }

    /** Room for many: only their sum counts. */
    static final class NotifyFirstBox extends Box {
        private int count; // guarded by this

        @Override
        synchronized void put(int value) {
            this.value += value;
            if (count++ == 0) {
                notify();
            }
        }

        @Override
        synchronized int take() throws InterruptedException {
            while (count == 0) {
                wait();
            }
            int taken = count == 1 ? value : 1;
            value -= taken;
            count--;
            return taken;
        }
    }

    static final class SilentTakeBox extends Box {
        @Override
        synchronized void put(int value) throws InterruptedException {
            while (this.value != 0) {
                wait();
            }
            this.value = value;
            notifyAll();
        }

        @Override
        synchronized int take() throws InterruptedException {
            while (value == 0) {
                wait();
            }
            int taken = value;
            value = 0;
            return taken;
        }
    }

    interface Event {
        void set();

        void await() throws InterruptedException;

        boolean isSet();
    }

    private static void awaited(Event event) throws Throwable {
        Actors.together(() -> mustBeSetAfterAwait(event), event::set);
    }

    private static void awaitedByTwo(Event event) throws Throwable {
        Actors.together(() -> mustBeSetAfterAwait(event), () -> mustBeSetAfterAwait(event), event::set);
    }

    private static void awaitedByFour(Event event) throws Throwable {
        Actors actors = new Actors();
        for (int i = 0; i < 4; i++) {
            actors.add("reader " + i, () -> mustBeSetAfterAwait(event));
        }
        actors.add("setter", () -> {
            Thread.sleep(10); // all wait by then, most likely
            event.set();
        });
        actors.play();
    }

    private static void mustBeSetAfterAwait(Event event) throws InterruptedException {
        event.await();
        Check.that(event.isSet(), "await() came back, but it isn't set");
    }

    static final class RightEvent implements Event {
        private boolean isSet; // guarded by this

        @Override
        public synchronized void set() {
            isSet = true;
            notifyAll();
        }

        @Override
        public synchronized void await() throws InterruptedException {
            while (!isSet) {
                wait();
            }
        }

        @Override
        public synchronized boolean isSet() {
            return isSet;
        }
    }

    static final class CheckedOutside implements Event {
        private boolean isSet;

        @Override
        public synchronized void set() {
            isSet = true;
            notifyAll();
        }

        @Override
        public void await() throws InterruptedException {
            while (!isSet) {
                synchronized (this) {
                    wait();
                }
            }
        }

        @Override
        public synchronized boolean isSet() {
            return isSet;
        }
    }

    static final class VolatileOutside implements Event {
        private volatile boolean isSet;

        @Override
        public void set() {
            isSet = true;
            synchronized (this) {
                notifyAll();
            }
        }

        @Override
        public void await() throws InterruptedException {
            while (!isSet) {
                synchronized (this) {
                    wait();
                }
            }
        }

        @Override
        public boolean isSet() {
            return isSet;
        }
    }

    static final class NotifiedFirst implements Event {
        private boolean isSet; // guarded by this

        @Override
        public void set() {
            synchronized (this) {
                notifyAll();
            }
            synchronized (this) {
                isSet = true;
            }
        }

        @Override
        public synchronized void await() throws InterruptedException {
            while (!isSet) {
                wait();
            }
        }

        @Override
        public synchronized boolean isSet() {
            return isSet;
        }
    }

    static final class SetSilently implements Event {
        private boolean isSet; // guarded by this

        @Override
        public synchronized void set() {
            isSet = true;
        }

        @Override
        public synchronized void await() throws InterruptedException {
            while (!isSet) {
                wait();
            }
        }

        @Override
        public synchronized boolean isSet() {
            return isSet;
        }
    }

    static final class Unconditional implements Event {
        private boolean isSet; // guarded by this

        @Override
        public synchronized void set() {
            isSet = true;
            notifyAll();
        }

        @Override
        public synchronized void await() throws InterruptedException {
            wait();
        }

        @Override
        public synchronized boolean isSet() {
            return isSet;
        }
    }

    static final class OtherMonitor implements Event {
        private final Object lock = new Object();
        private volatile boolean isSet;

        @Override
        public void set() {
            synchronized (lock) {
                isSet = true;
                lock.notifyAll();
            }
        }

        @Override
        public synchronized void await() throws InterruptedException {
            while (!isSet) {
                wait();
            }
        }

        @Override
        public boolean isSet() {
            return isSet;
        }
    }

    static final class WakesOne implements Event {
        private boolean isSet; // guarded by this

        @Override
        public synchronized void set() {
            isSet = true;
            notify();
        }

        @Override
        public synchronized void await() throws InterruptedException {
            while (!isSet) {
                wait();
            }
        }

        @Override
        public synchronized boolean isSet() {
            return isSet;
        }
    }

    static final class IfEvent implements Event {
        private boolean isSet; // guarded by this

        @Override
        public synchronized void set() {
            isSet = true;
            notifyAll();
        }

        @Override
        public synchronized void await() throws InterruptedException {
            if (!isSet) {
                wait();
            }
        }

        @Override
        public synchronized boolean isSet() {
            return isSet;
        }
    }

    static final class PrivateMonitor implements Event {
        private final Object lock = new Object();
        private boolean isSet; // guarded by lock

        @Override
        public void set() {
            synchronized (lock) {
                isSet = true;
                lock.notifyAll();
            }
        }

        @Override
        public void await() throws InterruptedException {
            synchronized (lock) {
                while (!isSet) {
                    lock.wait();
                }
            }
        }

        @Override
        public boolean isSet() {
            synchronized (lock) {
                return isSet;
            }
        }
    }

    static final class PatientEvent implements Event {
        private boolean isSet; // guarded by this

        @Override
        public synchronized void set() {
            isSet = true;
            notifyAll();
        }

        @Override
        public synchronized void await() throws InterruptedException {
            while (!isSet) {
                wait(10);
            }
        }

        @Override
        public synchronized boolean isSet() {
            return isSet;
        }
    }

    static final class Relay implements Event {
        private boolean isSet; // guarded by this

        @Override
        public synchronized void set() {
            isSet = true;
            notify();
        }

        @Override
        public synchronized void await() throws InterruptedException {
            while (!isSet) {
                wait();
            }
            notify();
        }

        @Override
        public synchronized boolean isSet() {
            return isSet;
        }
    }

    /** Numbers 0, 1, 2 take their turn in this order. */
    abstract static class Turns {
        int next; // guarded by this

        abstract void take(int number) throws InterruptedException;
    }

    private static void takeTurns(Turns turns) throws Throwable {
        Actors.together(() -> turns.take(2), () -> turns.take(1), () -> turns.take(0));
        Check.equal(3, turns.next);
    }

    static final class NotifyTurns extends Turns {
        @Override
        synchronized void take(int number) throws InterruptedException {
            while (next != number) {
                wait();
            }
            next++;
            notify();
        }
    }

    static final class RightTurns extends Turns {
        @Override
        synchronized void take(int number) throws InterruptedException {
            while (next != number) {
                wait();
            }
            next++;
            notifyAll();
        }
    }
}

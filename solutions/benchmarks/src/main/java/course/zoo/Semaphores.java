package course.zoo;

import static course.classroom.interleave.Finding.Kind.DATA_RACE;
import static course.classroom.interleave.Finding.Kind.DEADLOCK;
import static course.classroom.interleave.Finding.Kind.FAILURE;
import static course.classroom.interleave.Finding.Kind.HANG;
import static course.zoo.Animal.right;
import static course.zoo.Animal.wrong;

import course.classroom.interleave.Actors;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Permits that leak, permits from nowhere, and permits well kept. */
final class Semaphores {
    private Semaphores() {}

    static List<Animal> animals() {
        return List.of(
                wrong("permit-leaked", "a failure keeps it", () -> failing(new Leaking()), HANG),
                wrong(
                        "permit-from-nowhere",
                        "gives back what it never got",
                        () -> visits(3, new FromNowhere()),
                        FAILURE),
                wrong("permit-two-for-one", "two permits don't exclude", () -> TwoForOne.play(), DATA_RACE, FAILURE),
                wrong("permits-one-by-one", "each holds one and wants two", () -> both(new OneByOne()), HANG, DEADLOCK),
                wrong("own-semaphore-if", "the permit is gone again", () -> visits(3, new IfSemaphore()), FAILURE),
                wrong(
                        "own-semaphore-full-only",
                        "tells only of the first free place",
                        () -> oneTakesBoth(new QuietSemaphore()),
                        HANG),
                right("permit-in-finally", "given back whatever happens", () -> failing(new Kept())),
                right("permit-limits", "never more than its number", () -> visits(3, new Limited(2))),
                right("permit-as-mutex", "one permit excludes", () -> visits(2, new Limited(1))),
                right("permit-tried", "gives back only what it got", () -> visits(3, new Tried())),
                right("permits-both-at-once", "two or none", () -> both(new AtOnce())),
                right("permit-as-signal", "released by one, acquired by another", () -> Signal.play()),
                right("own-semaphore", "looks again, and wakes one for each", () -> visits(3, new OwnSemaphore(1))),
                right("own-semaphore-for-two", "each leave() wakes one", () -> oneTakesBoth(new OwnSemaphore(2))));
    }

    interface Room {
        void enter() throws InterruptedException;

        void leave() throws InterruptedException;

        int places();
    }

    private static void visits(int visitors, Room room) throws Throwable {
        AtomicInteger inside = new AtomicInteger();
        Actors actors = new Actors();
        for (int i = 0; i < visitors; i++) {
            actors.add("visitor " + i, () -> {
                visit(room, inside);
                visit(room, inside);
            });
        }
        actors.play();
    }

    private static void visit(Room room, AtomicInteger inside) throws InterruptedException {
        room.enter();
        try {
            int now = inside.incrementAndGet();
            Check.that(now <= room.places(), now + " are inside");
        } finally {
            inside.decrementAndGet();
            room.leave();
        }
    }

    /** A room for two, taken by one who leaves while the others wait. */
    private static void oneTakesBoth(Room room) throws Throwable {
        AtomicInteger inside = new AtomicInteger();
        room.enter();
        room.enter();
        Actors.together(
                () -> {
                    room.leave();
                    room.leave();
                },
                () -> visit(room, inside),
                () -> visit(room, inside));
    }

    static final class Limited implements Room {
        private final int places;
        private final Semaphore permits;

        Limited(int places) {
            this.places = places;
            this.permits = new Semaphore(places);
        }

        @Override
        public void enter() throws InterruptedException {
            permits.acquire();
        }

        @Override
        public void leave() {
            permits.release();
        }

        @Override
        public int places() {
            return places;
        }
    }

    /** Nobody is turned away, but not everybody gets a permit. */
    static final class FromNowhere implements Room {
        private final Semaphore permits = new Semaphore(1);

        @Override
        public void enter() throws InterruptedException {
            if (!permits.tryAcquire()) {
                permits.release();
                permits.acquire();
            }
        }

        @Override
        public void leave() {
            permits.release();
        }

        @Override
        public int places() {
            return 1;
        }
    }

    static final class Tried implements Room {
        private final Semaphore permits = new Semaphore(1);

        @Override
        public void enter() throws InterruptedException {
            while (!permits.tryAcquire(10, TimeUnit.MILLISECONDS)) {
                Thread.yield();
            }
        }

        @Override
        public void leave() {
            permits.release();
        }

        @Override
        public int places() {
            return 1;
        }
    }

    abstract static class OwnRoom implements Room {
        private final int places;
        int free; // guarded by this

        OwnRoom(int places) {
            this.places = places;
            this.free = places;
        }

        @Override
        public synchronized void enter() throws InterruptedException {
            while (free == 0) {
                wait();
            }
            free--;
        }

        @Override
        public synchronized void leave() throws InterruptedException {
            free++;
            notify();
        }

        @Override
        public int places() {
            return places;
        }
    }

    static final class OwnSemaphore extends OwnRoom {
        OwnSemaphore(int places) {
            super(places);
        }
    }

    static final class IfSemaphore extends OwnRoom {
        IfSemaphore() {
            super(1);
        }

        @Override
        public synchronized void enter() throws InterruptedException {
            if (free == 0) {
                wait();
            }
            free--;
        }
    }

    static final class QuietSemaphore extends OwnRoom {
        QuietSemaphore() {
            super(2);
        }

        @Override
        public synchronized void leave() {
            if (free++ == 0) {
                notify();
            }
        }
    }

    interface Guarded {
        void use(boolean fails) throws InterruptedException;
    }

    private static void failing(Guarded guarded) throws Throwable {
        Actors.together(
                () -> {
                    try {
                        guarded.use(true);
                    } catch (IllegalStateException expected) {
                        return;
                    }
                },
                () -> guarded.use(false));
    }

    private static void work(boolean fails) {
        if (fails) {
            throw new IllegalStateException("this one fails");
        }
    }

    static final class Leaking implements Guarded {
        private final Semaphore permits = new Semaphore(1);

        @Override
        public void use(boolean fails) throws InterruptedException {
            permits.acquire();
            work(fails);
            permits.release();
        }
    }

    static final class Kept implements Guarded {
        private final Semaphore permits = new Semaphore(1);

        @Override
        public void use(boolean fails) throws InterruptedException {
            permits.acquire();
            try {
                work(fails);
            } finally {
                permits.release();
            }
        }
    }

    static final class TwoForOne {
        private final Semaphore permits = new Semaphore(2);
        private int value; // guarded by a permit, or so they thought

        static void play() throws Throwable {
            TwoForOne shared = new TwoForOne();
            Actors.together(shared::increment, shared::increment);
            Check.equal(2, shared.value);
        }

        void increment() throws InterruptedException {
            permits.acquire();
            value++;
            permits.release();
        }
    }

    interface Pair {
        void takeBoth() throws InterruptedException;
    }

    private static void both(Pair pair) throws Throwable {
        Actors.together(pair::takeBoth, pair::takeBoth);
    }

    static final class OneByOne implements Pair {
        private final Semaphore permits = new Semaphore(2);

        @Override
        public void takeBoth() throws InterruptedException {
            permits.acquire();
            permits.acquire();
            permits.release(2);
        }
    }

    static final class AtOnce implements Pair {
        private final Semaphore permits = new Semaphore(2);

        @Override
        public void takeBoth() throws InterruptedException {
            permits.acquire(2);
            permits.release(2);
        }
    }

    static final class Signal {
        private final Semaphore made = new Semaphore(0);
        private int value; // handed over by made

        static void play() throws Throwable {
            Signal shared = new Signal();
            Actors.together(
                    () -> {
                        shared.value = 7;
                        shared.made.release();
                    },
                    () -> {
                        shared.made.acquire();
                        Check.equal(7, shared.value);
                    });
        }
    }
}

package course.zoo;

import static course.classroom.interleave.Finding.Kind.DATA_RACE;
import static course.classroom.interleave.Finding.Kind.DEADLOCK;
import static course.classroom.interleave.Finding.Kind.FAILURE;
import static course.classroom.interleave.Finding.Kind.HANG;
import static course.zoo.Animal.right;
import static course.zoo.Animal.wrong;

import course.classroom.interleave.Actors;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Locks that readers share: written under the read lock, upgraded, read without asking whether it held. */
final class ReadWriteLocks {
    private ReadWriteLocks() {}

    static List<Animal> animals() {
        return List.of(
                wrong(
                        "write-under-read-lock",
                        "readers don't exclude each other",
                        () -> WriteUnderRead.play(),
                        DATA_RACE,
                        FAILURE),
                wrong(
                        "read-lock-upgraded",
                        "waits for its own read lock",
                        () -> cached(new Upgraded()),
                        DEADLOCK,
                        HANG),
                wrong("cache-not-checked-again", "computed twice", () -> cached(new NotCheckedAgain()), FAILURE),
                wrong(
                        "stamped-not-validated",
                        "x of one move, y of another",
                        () -> move(new NotValidated()),
                        FAILURE,
                        DATA_RACE),
                wrong(
                        "stamped-validated-too-early",
                        "validated, then read",
                        () -> move(new ValidatedEarly()),
                        FAILURE,
                        DATA_RACE),
                wrong("stamped-locked-twice", "it is not reentrant", () -> move(new LockedTwice()), DEADLOCK, HANG),
                wrong(
                        "stamped-conversion-unchecked",
                        "0 is no stamp",
                        () -> moveBoth(new Unconverted()),
                        FAILURE,
                        DATA_RACE),
                right("cache-checked-again", "looks again under the write lock", () -> cached(new CheckedAgain())),
                right(
                        "cache-downgraded",
                        "takes the read lock before it lets the write lock go",
                        () -> cached(new Downgraded())),
                right("stamped-validated", "reads again under the lock if it has to", () -> move(new Validated())),
                right("stamped-converted", "converts, or lets go and locks anew", () -> moveBoth(new Converted())),
                right("stamped-read-lock", "excludes writers", () -> move(new ReadLocked())));
    }

    static final class WriteUnderRead {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        private int value;

        static void play() throws Throwable {
            WriteUnderRead shared = new WriteUnderRead();
            Actors.together(shared::increment, shared::increment);
            Check.equal(2, shared.value);
        }

        void increment() {
            lock.readLock().lock();
            try {
                value++;
            } finally {
                lock.readLock().unlock();
            }
        }
    }

    /** Computes a value once, when it is first wanted. */
    abstract static class Cache {
        final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        final AtomicInteger computed = new AtomicInteger();
        int value; // guarded by lock; 0 until it was computed

        void compute() {
            computed.incrementAndGet();
            value = 7;
        }

        /** 0 until it was computed. */
        int look() {
            lock.readLock().lock();
            try {
                return value;
            } finally {
                lock.readLock().unlock();
            }
        }

        abstract int get();
    }

    private static void cached(Cache cache) throws Throwable {
        Actors.together(() -> Check.equal(7, cache.get()), () -> Check.equal(7, cache.get()));
        Check.equal(1, cache.computed.get());
    }

    static final class Upgraded extends Cache {
        @Override
        int get() {
            lock.readLock().lock();
            try {
                if (value == 0) {
                    lock.writeLock().lock();
                    try {
                        compute();
                    } finally {
                        lock.writeLock().unlock();
                    }
                }
                return value;
            } finally {
                lock.readLock().unlock();
            }
        }
    }

    static final class NotCheckedAgain extends Cache {
        @Override
        int get() {
            int known = look();
            if (known != 0) {
                return known;
            }
            lock.writeLock().lock();
            try {
                compute();
                return value;
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    static final class CheckedAgain extends Cache {
        @Override
        int get() {
            int known = look();
            if (known != 0) {
                return known;
            }
            lock.writeLock().lock();
            try {
                if (value == 0) {
                    compute();
                }
                return value;
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    static final class Downgraded extends Cache {
        @Override
        int get() {
            int known = look();
            return known == 0 ? computedOnce() : known;
        }

        private int computedOnce() {
            lock.writeLock().lock();
            try {
                if (value == 0) {
                    compute();
                }
                lock.readLock().lock();
            } finally {
                lock.writeLock().unlock();
            }
            try {
                return value;
            } finally {
                lock.readLock().unlock();
            }
        }
    }

    /** A point on the diagonal: x and y are equal between moves. */
    abstract static class Point {
        final StampedLock lock = new StampedLock();
        int x; // guarded by lock
        int y; // guarded by lock

        void move() {
            long stamp = lock.writeLock();
            try {
                x++;
                y++;
            } finally {
                lock.unlockWrite(stamp);
            }
        }

        /** How far it is off the diagonal. */
        int off() {
            long stamp = lock.readLock();
            try {
                return x - y;
            } finally {
                lock.unlockRead(stamp);
            }
        }
    }

    private static void move(Point point) throws Throwable {
        Actors.together(
                () -> {
                    point.move();
                    point.move();
                },
                () -> {
                    Check.equal(0, point.off());
                    Check.equal(0, point.off());
                },
                () -> {
                    Check.equal(0, point.off());
                    Check.equal(0, point.off());
                });
    }

    private static void moveBoth(Point point) throws Throwable {
        Actors.together(point::move, point::move, point::move);
        Check.equal(3, point.x);
        Check.equal(0, point.off());
    }

    static final class NotValidated extends Point {
        @Override
        int off() {
            lock.tryOptimisticRead();
            return x - y;
        }
    }

    static final class ValidatedEarly extends Point {
        @Override
        int off() {
            long stamp = lock.tryOptimisticRead();
            if (lock.validate(stamp)) {
                return x - y;
            }
            return super.off();
        }
    }

    static final class LockedTwice extends Point {
        @Override
        void move() {
            long stamp = lock.writeLock();
            try {
                super.move();
            } finally {
                lock.unlockWrite(stamp);
            }
        }
    }

    static final class Validated extends Point {
        @Override
        int off() {
            long stamp = lock.tryOptimisticRead();
            int seenX = x;
            int seenY = y;
            return lock.validate(stamp) ? seenX - seenY : super.off();
        }
    }

    static final class ReadLocked extends Point {}

    static final class Unconverted extends Point {
        @Override
        void move() {
            long stamp = lock.readLock();
            long write = lock.tryConvertToWriteLock(stamp);
            x++;
            y++;
            lock.unlock(write == 0 ? stamp : write);
        }
    }

    static final class Converted extends Point {
        @Override
        void move() {
            long stamp = lock.readLock();
            try {
                long write = lock.tryConvertToWriteLock(stamp);
                if (write == 0) {
                    lock.unlockRead(stamp);
                    write = lock.writeLock();
                }
                stamp = write;
                x++;
                y++;
            } finally {
                lock.unlock(stamp);
            }
        }
    }
}

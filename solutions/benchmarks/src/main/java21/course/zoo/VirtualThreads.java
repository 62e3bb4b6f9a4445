package course.zoo;

import static course.classroom.interleave.Finding.Kind.DATA_RACE;
import static course.classroom.interleave.Finding.Kind.DEADLOCK;
import static course.classroom.interleave.Finding.Kind.FAILURE;
import static course.zoo.Animal.right;
import static course.zoo.Animal.wrong;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Virtual threads race and deadlock as others do. */
final class VirtualThreads {
    private VirtualThreads() {}

    static List<Animal> animals() {
        return List.of(
                wrong(
                        "virtual-counter",
                        "count++ is no single step there either",
                        () -> count(new Plain()),
                        DATA_RACE,
                        FAILURE),
                wrong("virtual-not-joined", "reads while it still works", () -> NotJoined.play(), DATA_RACE, FAILURE),
                wrong("virtual-deadlock", "each locks its own first", () -> Circle.play(), DEADLOCK),
                wrong(
                        "virtual-executor-left-open",
                        "reads before close() has waited",
                        () -> LeftOpen.play(),
                        DATA_RACE,
                        FAILURE),
                right("virtual-counter-locked", "a lock guards it", () -> count(new Locked())),
                right("virtual-executor-closed", "close() waits for all", () -> Closed.play()),
                right("virtual-limited", "a semaphore limits them", () -> Limited.play()),
                right("virtual-factory", "a builder's factory in an executor", () -> ByFactory.play()));
    }

    interface Counter {
        void increment();

        int count();
    }

    private static void count(Counter counter) throws InterruptedException {
        Thread first = Thread.startVirtualThread(counter::increment);
        Thread second = Thread.ofVirtual().start(counter::increment);
        first.join();
        second.join();
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

    static final class Locked implements Counter {
        private final Lock lock = new ReentrantLock();
        private int count; // guarded by lock

        @Override
        public void increment() {
            lock.lock();
            try {
                count++;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int count() {
            lock.lock();
            try {
                return count;
            } finally {
                lock.unlock();
            }
        }
    }

    static final class NotJoined {
        private int value;

        static void play() {
            NotJoined shared = new NotJoined();
            Thread.startVirtualThread(() -> shared.value = 7);
            Check.equal(7, shared.value);
        }
    }

    static final class Circle {
        static void play() throws InterruptedException {
            Lock left = new ReentrantLock();
            Lock right = new ReentrantLock();
            Thread first = Thread.startVirtualThread(() -> both(left, right));
            Thread second = Thread.startVirtualThread(() -> both(right, left));
            first.join();
            second.join();
        }

        private static void both(Lock first, Lock second) {
            first.lock();
            try {
                second.lock();
                second.unlock();
            } finally {
                first.unlock();
            }
        }
    }

    static final class LeftOpen {
        static void play() {
            int[] parts = new int[2];
            ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
            executor.submit(() -> parts[0] = 1);
            executor.submit(() -> parts[1] = 2);
            Check.equal(3, parts[0] + parts[1]);
            executor.close();
        }
    }

    static final class Closed {
        static void play() {
            int[] parts = new int[2];
            try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
                executor.submit(() -> parts[0] = 1);
                executor.submit(() -> parts[1] = 2);
            }
            Check.equal(3, parts[0] + parts[1]);
        }
    }

    static final class Limited {
        static void play() {
            Semaphore permits = new Semaphore(1);
            AtomicInteger inside = new AtomicInteger();
            try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> tasks = List.of(
                        executor.submit(() -> enter(permits, inside)), executor.submit(() -> enter(permits, inside)));
                Check.equal(2, tasks.size());
            }
            Check.equal(0, inside.get());
        }

        private static Void enter(Semaphore permits, AtomicInteger inside) throws InterruptedException {
            permits.acquire();
            try {
                Check.equal(1, inside.incrementAndGet());
                inside.decrementAndGet();
            } finally {
                permits.release();
            }
            return null;
        }
    }

    static final class ByFactory {
        static void play() throws Exception {
            ThreadFactory factory = Thread.ofVirtual().name("worker-", 0).factory();
            try (ExecutorService executor = Executors.newThreadPerTaskExecutor(factory)) {
                Check.equal(7, executor.submit(() -> 7).get());
            }
        }
    }
}

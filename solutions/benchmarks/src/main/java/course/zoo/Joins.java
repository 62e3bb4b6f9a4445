package course.zoo;

import static course.classroom.interleave.Finding.Kind.DATA_RACE;
import static course.classroom.interleave.Finding.Kind.FAILURE;
import static course.classroom.interleave.Finding.Kind.HANG;
import static course.zoo.Animal.right;
import static course.zoo.Animal.wrong;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Threads started and waited for: not at all, not all, too early, for too short. */
final class Joins {
    private Joins() {}

    static List<Animal> animals() {
        return List.of(
                wrong("join-missing", "reads while they still work", () -> twoParts(Joins::noJoin), DATA_RACE, FAILURE),
                wrong("join-last-only", "the first may be later", () -> twoParts(Joins::joinLast), DATA_RACE, FAILURE),
                wrong(
                        "join-same-twice",
                        "one is joined twice, one never",
                        () -> twoParts(Joins::joinFirstTwice),
                        DATA_RACE,
                        FAILURE),
                wrong(
                        "join-in-start-loop",
                        "the second starts when the first has ended",
                        () -> meeting(Joins::oneAfterAnother),
                        HANG),
                wrong("run-for-start", "run() is an ordinary call", () -> meeting(Joins::runForStart), HANG),
                wrong(
                        "join-with-time-limit",
                        "comes back though it still works",
                        () -> slowly(thread -> thread.join(10)),
                        DATA_RACE,
                        FAILURE),
                wrong(
                        "sleep-for-join",
                        "sleeps and hopes",
                        () -> slowly(thread -> Thread.sleep(100)),
                        DATA_RACE,
                        FAILURE),
                right("join-all", "started together, joined together", () -> twoParts(Joins::joinAll)),
                right("join-loops", "meet, since all are started before one is joined", () -> meeting(Joins::joinAll)),
                right("join-until-ended", "asks whether it has ended", () -> slowly(Joins::joinPatiently)),
                right("join-no-limit", "waits as long as it takes", () -> slowly(Thread::join)),
                right("is-alive-polled", "seen ended is as good as joined", () -> slowly(Joins::pollAlive)),
                right("thread-subclass", "its result is read after join()", () -> Squares.play()));
    }

    interface Waiting {
        void startAndWait(List<Thread> threads) throws InterruptedException;
    }

    private static void twoParts(Waiting waiting) throws InterruptedException {
        int[] parts = new int[2];
        waiting.startAndWait(List.of(new Thread(() -> parts[0] = 1), new Thread(() -> parts[1] = 2)));
        Check.equal(3, parts[0] + parts[1]);
    }

    /** Two threads that wait for each other. */
    private static void meeting(Waiting waiting) throws InterruptedException {
        CountDownLatch both = new CountDownLatch(2);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            threads.add(new Thread(() -> {
                both.countDown();
                try {
                    both.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        waiting.startAndWait(threads);
    }

    private static void noJoin(List<Thread> threads) {
        threads.forEach(Thread::start);
    }

    private static void joinLast(List<Thread> threads) throws InterruptedException {
        threads.forEach(Thread::start);
        threads.get(threads.size() - 1).join();
    }

    private static void joinFirstTwice(List<Thread> threads) throws InterruptedException {
        threads.forEach(Thread::start);
        threads.get(0).join();
        threads.get(0).join();
    }

    private static void oneAfterAnother(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.start();
            thread.join();
        }
    }

    private static void runForStart(List<Thread> threads) {
        threads.forEach(Thread::run);
    }

    private static void joinAll(List<Thread> threads) throws InterruptedException {
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    interface SlowWaiting {
        void waitFor(Thread thread) throws InterruptedException;
    }

    private static void slowly(SlowWaiting waiting) throws InterruptedException {
        int[] result = new int[1];
        Thread thread = new Thread(() -> {
            try {
                Thread.sleep(50);
                result[0] = 7;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();
        waiting.waitFor(thread);
        Check.equal(7, result[0]);
    }

    private static void joinPatiently(Thread thread) throws InterruptedException {
        while (thread.isAlive()) {
            thread.join(10);
        }
    }

    private static void pollAlive(Thread thread) {
        while (thread.isAlive()) {
            Thread.yield();
        }
    }

    static final class Squares extends Thread {
        private final int number;
        private int square;

        Squares(int number) {
            this.number = number;
        }

        @Override
        public void run() {
            square = number * number;
        }

        static void play() throws InterruptedException {
            Squares two = new Squares(2);
            Squares three = new Squares(3);
            two.start();
            three.start();
            two.join();
            three.join();
            Check.equal(13, two.square + three.square);
        }
    }
}

package course.zoo;

import static course.classroom.interleave.Finding.Kind.DATA_RACE;
import static course.classroom.interleave.Finding.Kind.FAILURE;
import static course.classroom.interleave.Finding.Kind.HANG;
import static course.zoo.Animal.right;
import static course.zoo.Animal.wrong;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What belongs to a thread, and what belongs to a timer's thread. */
final class ThreadState {
    private ThreadState() {}

    static List<Animal> animals() {
        return List.of(
                wrong(
                        "thread-local-left-over",
                        "the next task on that thread sees it",
                        () -> inTurn(new LeftOver()),
                        FAILURE),
                wrong(
                        "thread-local-inherited",
                        "children inherit the very same list",
                        () -> Inherited.play(),
                        DATA_RACE,
                        FAILURE),
                wrong(
                        "thread-local-read-elsewhere",
                        "each thread has a sum of its own",
                        () -> Elsewhere.play(),
                        FAILURE),
                wrong(
                                "timer-killed-by-failure",
                                "one failing task ends the timer",
                                () -> KilledTimer.play(),
                                HANG,
                                FAILURE)
                        .with(Interleavings::toleratingUncaught),
                wrong(
                        "timer-hoped-for",
                        "sleeps longer than the timer's delay",
                        () -> HopedFor.play(),
                        DATA_RACE,
                        FAILURE),
                right("thread-local-removed", "cleaned up in finally", () -> inTurn(new Removed())),
                right("thread-local-confined", "a list for each thread", () -> ConfinedLists.play()),
                right("timer-counted-down", "waits for the task, not for the time", () -> CountedDown.play()),
                right("timer-cancelled", "cancelled before anybody looks", () -> Cancelled.play()));
    }

    /** Work for a user, as requests are. */
    interface Request {
        /** @return the user it found on the thread when it began, or null */
        String serve(String user);
    }

    private static void inTurn(Request request) throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            pool.submit(() -> request.serve("Ada")).get();
            Check.equal(null, pool.submit(() -> request.serve("Bob")).get());
        } finally {
            pool.shutdown();
        }
    }

    static final class LeftOver implements Request {
        private final ThreadLocal<String> current = new ThreadLocal<>();

        @Override
        public String serve(String user) {
            String found = current.get();
            current.set(user);
            return found;
        }
    }

    static final class Removed implements Request {
        private final ThreadLocal<String> current = new ThreadLocal<>();

        @Override
        public String serve(String user) {
            String found = current.get();
            current.set(user);
            try {
                return found;
            } finally {
                current.remove();
            }
        }
    }

    static final class Inherited {
        static void play() throws InterruptedException {
            InheritableThreadLocal<List<Integer>> list = new InheritableThreadLocal<>();
            list.set(new ArrayList<>());
            Thread first = new Thread(() -> list.get().add(1));
            Thread second = new Thread(() -> list.get().add(2));
            first.start();
            second.start();
            first.join();
            second.join();
            Check.equal(2, list.get().size());
        }
    }

    static final class Elsewhere {
        static void play() throws Throwable {
            ThreadLocal<Integer> sum = ThreadLocal.withInitial(() -> 0);
            Actors.together(() -> sum.set(sum.get() + 1), () -> sum.set(sum.get() + 2));
            Check.equal(3, sum.get());
        }
    }

    static final class ConfinedLists {
        static void play() throws Throwable {
            ThreadLocal<List<Integer>> mine = ThreadLocal.withInitial(ArrayList::new);
            Actors.together(() -> addTo(mine), () -> addTo(mine));
        }

        private static void addTo(ThreadLocal<List<Integer>> mine) {
            mine.get().add(1);
            mine.get().add(2);
            Check.equal(2, mine.get().size());
        }
    }

    private static TimerTask task(Runnable work) {
        return new TimerTask() {
            @Override
            public void run() {
                work.run();
            }
        };
    }

    static final class KilledTimer {
        static void play() throws InterruptedException {
            Timer timer = new Timer(true);
            CountDownLatch done = new CountDownLatch(1);
            timer.schedule(
                    task(() -> {
                        throw new IllegalStateException("this one fails");
                    }),
                    1);
            timer.schedule(task(done::countDown), 2);
            done.await();
        }
    }

    static final class HopedFor {
        private int value;

        static void play() throws InterruptedException {
            HopedFor shared = new HopedFor();
            Timer timer = new Timer(true);
            timer.schedule(task(() -> shared.value = 7), 10);
            Thread.sleep(50);
            timer.cancel();
            Check.equal(7, shared.value);
        }
    }

    static final class CountedDown {
        private int value; // handed over by the latch

        static void play() throws InterruptedException {
            CountedDown shared = new CountedDown();
            CountDownLatch done = new CountDownLatch(1);
            Timer timer = new Timer(true);
            timer.schedule(
                    task(() -> {
                        shared.value = 7;
                        done.countDown();
                    }),
                    10);
            done.await();
            timer.cancel();
            Check.equal(7, shared.value);
        }
    }

    static final class Cancelled {
        static void play() {
            Timer timer = new Timer(true);
            timer.schedule(task(() -> Thread.yield()), 10);
            timer.cancel();
        }
    }
}

package course.zoo;

import static course.classroom.interleave.Finding.Kind.ENDLESS;
import static course.classroom.interleave.Finding.Kind.FAILURE;
import static course.classroom.interleave.Finding.Kind.HANG;
import static course.zoo.Animal.right;
import static course.zoo.Animal.wrong;

import course.classroom.interleave.Actors;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/** Workers that can be stopped, and workers that only look as if they could. */
final class Interrupts {
    private Interrupts() {}

    static List<Animal> animals() {
        return List.of(
                wrong("interrupt-swallowed", "the loop goes on waiting", () -> stop(new Swallowing()), HANG),
                wrong("interrupt-flag-cleared", "interrupted() forgets it", () -> stop(new Clearing()), HANG, ENDLESS),
                wrong(
                        "interrupt-flag-not-restored",
                        "the caller's loop doesn't see it",
                        () -> stop(new NotRestored()),
                        HANG),
                wrong("stop-flag-alone", "it waits in take() and doesn't look", () -> stop(new FlagAlone()), HANG),
                wrong(
                        "interrupt-taken-for-news",
                        "goes on as if the wait had ended well",
                        () -> awaitNews(new TakesForNews()),
                        FAILURE),
                right("interrupt-ends-loop", "ends when take() throws", () -> stop(new Ending())),
                right("interrupt-flag-restored", "restored for the caller's loop", () -> stop(new Restored())),
                right("interrupt-polled", "looks at the flag between steps", () -> stop(new Polling())),
                right("interrupt-wakes-sleeper", "sleep() throws", () -> stop(new Sleeping())),
                right("interrupt-wakes-parked", "park() returns, the loop looks why", () -> stop(new Parked())),
                right("interrupt-handed-on", "tells the caller by throwing", () -> awaitNews(new HandsOn())));
    }

    /** Works until it is stopped. */
    abstract static class Worker extends Thread {
        final BlockingQueue<Integer> jobs = new LinkedBlockingQueue<>();

        /** Blocks until: it has ended. */
        void end() throws InterruptedException {
            interrupt();
            join();
        }
    }

    private static void stop(Worker worker) throws InterruptedException {
        worker.setDaemon(true);
        worker.start();
        worker.jobs.put(1);
        worker.end();
    }

    static final class Ending extends Worker {
        @Override
        public void run() {
            try {
                while (true) {
                    jobs.take();
                }
            } catch (InterruptedException e) {
                // asked to end
            }
        }
    }

    static final class Swallowing extends Worker {
        @Override
        public void run() {
            while (true) {
                try {
                    jobs.take();
                } catch (InterruptedException e) {
                    // the mistake
                }
            }
        }
    }

    static final class Clearing extends Worker {
        @Override
        public void run() {
            try {
                while (!isInterrupted()) {
                    jobs.poll();
                    if (Thread.interrupted()) {
                        jobs.clear();
                    }
                    jobs.take();
                }
            } catch (InterruptedException e) {
                // asked to end
            }
        }
    }

    static final class NotRestored extends Worker {
        @Override
        public void run() {
            while (!isInterrupted()) {
                work();
            }
        }

        private void work() {
            try {
                jobs.take();
            } catch (InterruptedException e) {
                // the mistake: the loop above doesn't hear of it
            }
        }
    }

    static final class Restored extends Worker {
        @Override
        public void run() {
            while (!isInterrupted()) {
                work();
            }
        }

        private void work() {
            try {
                jobs.take();
            } catch (InterruptedException e) {
                interrupt();
            }
        }
    }

    static final class FlagAlone extends Worker {
        private volatile boolean isStopped;

        @Override
        public void run() {
            try {
                while (!isStopped) {
                    jobs.take();
                }
            } catch (InterruptedException e) {
                // nobody interrupts
            }
        }

        @Override
        void end() throws InterruptedException {
            isStopped = true;
            join();
        }
    }

    static final class Polling extends Worker {
        @Override
        public void run() {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.yield();
            }
        }
    }

    static final class Sleeping extends Worker {
        @Override
        public void run() {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                // asked to end
            }
        }
    }

    static final class Parked extends Worker {
        @Override
        public void run() {
            while (!isInterrupted()) {
                LockSupport.park(this);
            }
        }
    }

    interface News {
        /** Blocks until: there is news. @return false if it was interrupted before */
        boolean await(CountDownLatch news) throws InterruptedException;
    }

    private static void awaitNews(News news) throws Throwable {
        CountDownLatch latch = new CountDownLatch(1);
        Actors actors = new Actors().add("reader", () -> {
            try {
                boolean hasNews = news.await(latch);
                Check.equal(hasNews, latch.getCount() == 0);
            } catch (InterruptedException expected) {
                return;
            }
        });
        actors.start();
        actors.thread("reader").interrupt();
        latch.countDown();
        actors.join();
    }

    static final class TakesForNews implements News {
        @Override
        public boolean await(CountDownLatch news) {
            try {
                news.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return true;
        }
    }

    static final class HandsOn implements News {
        @Override
        public boolean await(CountDownLatch news) throws InterruptedException {
            news.await();
            return true;
        }
    }
}

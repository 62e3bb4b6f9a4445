package course.zoo;

import static course.classroom.interleave.Finding.Kind.DATA_RACE;
import static course.classroom.interleave.Finding.Kind.FAILURE;
import static course.classroom.interleave.Finding.Kind.HANG;
import static course.zoo.Animal.right;
import static course.zoo.Animal.wrong;

import course.classroom.interleave.Actors;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Work handed over by queues: taken twice, never taken, waited for in vain, or done once each. */
final class Queues {
    private Queues() {}

    private static final int END = Integer.MAX_VALUE;

    static List<Animal> animals() {
        return List.of(
                wrong(
                        "queue-empty-then-take",
                        "another takes the last one in between",
                        () -> twoOnFilled(new EmptyThenTake()),
                        HANG),
                wrong(
                        "queue-one-end-for-two",
                        "one worker gets the end, one doesn't",
                        () -> twoFed(1, new ToTheEnd()),
                        HANG),
                wrong("queue-poll-as-end", "empty for now is not the end", () -> oneFed(new ToEmpty()), FAILURE),
                wrong(
                        "queue-peek-then-remove",
                        "both see the same first one",
                        () -> twoOnFilled(new PeekThenRemove()),
                        FAILURE),
                wrong(
                        "queue-size-then-remove",
                        "another removes in between",
                        () -> twoOnFilled(new SizeThenRemove()),
                        FAILURE),
                wrong(
                        "queue-array-deque",
                        "not made for two threads",
                        () -> shared(new ArrayDeque<>()),
                        DATA_RACE,
                        FAILURE),
                wrong("queue-full-and-left", "the taker left, put() waits", () -> FullAndLeft.play(), HANG),
                wrong("queue-offer-ignored", "a full queue takes nothing", () -> OfferIgnored.play(), FAILURE),
                wrong("queue-room-then-add", "another fills it in between", () -> RoomThenAdd.play(), FAILURE),
                right("queue-poll-to-null", "filled before they begin", () -> twoOnFilled(new ToEmpty())),
                right("queue-end-for-each", "as many ends as workers", () -> twoFed(2, new ToTheEnd())),
                right("queue-end-put-back", "one end, passed on", () -> twoFed(1, new EndPutBack())),
                right("queue-concurrent-linked", "made for many threads", () -> shared(new ConcurrentLinkedQueue<>())),
                right("queue-transfer", "transfer() waits until it was taken", () -> Transfer.play()),
                right("queue-priority-end-last", "the end sorts last", () -> PriorityEnd.play()),
                right("queue-offer-with-time-out", "tries again while it is full", () -> OfferAgain.play()),
                right("queue-drained-at-the-end", "all producers have ended", () -> Drained.play()));
    }

    /** Takes jobs until there are none; jobs are numbers. */
    interface Worker {
        void work(BlockingQueue<Integer> jobs, AtomicInteger done) throws InterruptedException;
    }

    /** Two workers on a queue that nobody adds to any more: jobs 1 and 2. */
    private static void twoOnFilled(Worker worker) throws Throwable {
        BlockingQueue<Integer> jobs = new LinkedBlockingQueue<>(List.of(1, 2));
        AtomicInteger done = new AtomicInteger();
        Actors.together(() -> worker.work(jobs, done), () -> worker.work(jobs, done));
        Check.equal(3, done.get());
    }

    private static void twoFed(int ends, Worker worker) throws Throwable {
        BlockingQueue<Integer> jobs = new LinkedBlockingQueue<>();
        AtomicInteger done = new AtomicInteger();
        Actors.together(() -> worker.work(jobs, done), () -> worker.work(jobs, done), () -> {
            jobs.put(1);
            for (int i = 0; i < ends; i++) {
                jobs.put(END);
            }
        });
        Check.equal(1, done.get());
    }

    private static void oneFed(Worker worker) throws Throwable {
        BlockingQueue<Integer> jobs = new LinkedBlockingQueue<>();
        AtomicInteger done = new AtomicInteger();
        Actors.together(() -> worker.work(jobs, done), () -> {
            jobs.put(1);
            jobs.put(2);
        });
        Check.equal(3, done.get());
    }

    static final class EmptyThenTake implements Worker {
        @Override
        public void work(BlockingQueue<Integer> jobs, AtomicInteger done) throws InterruptedException {
            while (!jobs.isEmpty()) {
                done.addAndGet(jobs.take());
            }
        }
    }

    static final class ToEmpty implements Worker {
        @Override
        public void work(BlockingQueue<Integer> jobs, AtomicInteger done) {
            Integer job = jobs.poll();
            while (job != null) {
                done.addAndGet(job);
                job = jobs.poll();
            }
        }
    }

    static final class PeekThenRemove implements Worker {
        @Override
        public void work(BlockingQueue<Integer> jobs, AtomicInteger done) {
            Integer job = jobs.peek();
            while (job != null) {
                done.addAndGet(job);
                jobs.poll();
                job = jobs.peek();
            }
        }
    }

    static final class SizeThenRemove implements Worker {
        @Override
        public void work(BlockingQueue<Integer> jobs, AtomicInteger done) {
            while (jobs.size() > 0) {
                done.addAndGet(jobs.remove());
            }
        }
    }

    static final class ToTheEnd implements Worker {
        @Override
        public void work(BlockingQueue<Integer> jobs, AtomicInteger done) throws InterruptedException {
            int job = jobs.take();
            while (job != END) {
                done.addAndGet(job);
                job = jobs.take();
            }
        }
    }

    static final class EndPutBack implements Worker {
        @Override
        public void work(BlockingQueue<Integer> jobs, AtomicInteger done) throws InterruptedException {
            int job = jobs.take();
            while (job != END) {
                done.addAndGet(job);
                job = jobs.take();
            }
            jobs.put(END);
        }
    }

    private static void shared(Queue<Integer> queue) throws Throwable {
        Actors.together(() -> queue.add(1), () -> queue.add(2));
        Check.equal(2, queue.size());
    }

    static final class FullAndLeft {
        static void play() throws Throwable {
            BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
            Actors.together(
                    () -> {
                        for (int i = 0; i < 3; i++) {
                            queue.put(i);
                        }
                    },
                    queue::take);
        }
    }

    static final class OfferIgnored {
        static void play() throws Throwable {
            BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
            Actors.together(() -> queue.offer(1), () -> queue.offer(2), queue::take);
            Check.equal(1, queue.size());
        }
    }

    static final class OfferAgain {
        static void play() throws Throwable {
            BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
            Actors.together(() -> offer(queue, 1), () -> offer(queue, 2), queue::take);
            Check.equal(1, queue.size());
        }

        private static void offer(BlockingQueue<Integer> queue, int value) throws InterruptedException {
            while (!queue.offer(value, 10, TimeUnit.MILLISECONDS)) {
                Thread.yield();
            }
        }
    }

    static final class RoomThenAdd {
        static void play() throws Throwable {
            BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
            Actors.together(() -> add(queue, 1), () -> add(queue, 2));
        }

        private static void add(BlockingQueue<Integer> queue, int value) {
            if (queue.remainingCapacity() > 0) {
                queue.add(value);
            }
        }
    }

    static final class Transfer {
        static void play() throws Throwable {
            LinkedTransferQueue<int[]> queue = new LinkedTransferQueue<>();
            int[] value = {1};
            Actors.together(
                    () -> {
                        value[0] = 2;
                        queue.transfer(value);
                    },
                    () -> Check.equal(2, queue.take()[0]));
        }
    }

    static final class PriorityEnd {
        static void play() throws Throwable {
            BlockingQueue<Integer> jobs = new PriorityBlockingQueue<>(List.of(END, 2, 1));
            AtomicInteger done = new AtomicInteger();
            Worker worker = new EndPutBack();
            Actors.together(() -> worker.work(jobs, done), () -> worker.work(jobs, done));
            Check.equal(3, done.get());
        }
    }

    static final class Drained {
        static void play() throws Throwable {
            BlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
            Actors.together(() -> queue.put(1), () -> queue.put(2));
            List<Integer> all = new ArrayList<>();
            queue.drainTo(all);
            Check.equal(3, all.get(0) + all.get(1));
        }
    }
}

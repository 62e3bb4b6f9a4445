package course.zoo;

import static course.classroom.interleave.Finding.Kind.DATA_RACE;
import static course.classroom.interleave.Finding.Kind.FAILURE;
import static course.classroom.interleave.Finding.Kind.HANG;
import static course.zoo.Animal.right;
import static course.zoo.Animal.wrong;

import course.classroom.interleave.Actors;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.SynchronousQueue;

/** Places where threads meet: barriers, phasers, exchangers. */
final class Barriers {
    private Barriers() {}

    static List<Animal> animals() {
        return List.of(
                wrong(
                        "phases-without-barrier",
                        "reads before the other has written",
                        () -> phases(new Nothing()),
                        DATA_RACE,
                        FAILURE),
                wrong(
                        "barrier-without-generation",
                        "whoever wakes finds the count reset",
                        () -> phases(new NoGeneration()),
                        HANG,
                        DATA_RACE,
                        FAILURE),
                wrong("barrier-of-three", "two come", () -> phases(new ForThree()), HANG),
                wrong(
                        "barrier-with-if",
                        "wakes without a reason",
                        () -> phases(new IfBarrier()),
                        DATA_RACE,
                        FAILURE,
                        HANG),
                wrong(
                        "phaser-arrives-only",
                        "arrive() doesn't wait",
                        () -> phases(new ArriveOnly()),
                        DATA_RACE,
                        FAILURE),
                wrong(
                        "phaser-never-deregistered",
                        "one is registered who never comes",
                        () -> NeverDeregistered.play(),
                        HANG),
                wrong("exchanger-of-three", "the third finds no partner", () -> exchange(3), HANG),
                wrong("offer-without-taker", "offer() drops what nobody waits for", () -> OfferDrops.play(), HANG),
                right("barrier-cyclic", "usable again and again", () -> phases(new Cyclic())),
                right("barrier-own", "a generation number tells the rounds apart", () -> phases(new OwnBarrier())),
                right("phaser-awaited", "arrives and waits", () -> phases(new Phased())),
                right("phaser-deregistered", "whoever leaves says so", () -> Deregistered.play()),
                right("barrier-action", "runs before anybody goes on", () -> BarrierAction.play()),
                right("exchanger-of-two", "each gets the other's", () -> exchange(2)),
                right("synchronous-put-take", "put() waits for the taker", () -> PutTake.play()));
    }

    interface Meeting {
        void await() throws Exception;
    }

    /** Each writes its own half and, after meeting the other, reads the other's; twice. */
    private static void phases(Meeting meeting) throws Throwable {
        int[] halves = new int[2];
        Actors.together(() -> half(meeting, halves, 0), () -> half(meeting, halves, 1));
    }

    private static void half(Meeting meeting, int[] halves, int mine) throws Exception {
        for (int round = 1; round <= 2; round++) {
            halves[mine] = round;
            meeting.await();
            Check.equal(round, halves[1 - mine]);
            meeting.await();
        }
    }

    static final class Nothing implements Meeting {
        @Override
        public void await() {}
    }

    static final class NoGeneration implements Meeting {
        private int arrived; // guarded by this

        @Override
        public synchronized void await() throws InterruptedException {
            arrived++;
            if (arrived == 2) {
                notifyAll();
            }
            while (arrived < 2) {
                wait();
            }
            arrived = 0;
        }
    }

    static final class IfBarrier implements Meeting {
        private int arrived; // guarded by this

        @Override
        public synchronized void await() throws InterruptedException {
            arrived++;
            if (arrived % 2 == 1) {
                wait();
            } else {
                notifyAll();
            }
        }
    }

    static final class OwnBarrier implements Meeting {
        private int arrived; // guarded by this
        private int generation; // guarded by this

        @Override
        public synchronized void await() throws InterruptedException {
            int mine = generation;
            arrived++;
            if (arrived == 2) {
                arrived = 0;
                generation++;
                notifyAll();
            }
            while (mine == generation) {
                wait();
            }
        }
    }

    static final class ForThree implements Meeting {
        private final CyclicBarrier barrier = new CyclicBarrier(3);

        @Override
        public void await() throws Exception {
            barrier.await();
        }
    }

    static final class Cyclic implements Meeting {
        private final CyclicBarrier barrier = new CyclicBarrier(2);

        @Override
        public void await() throws Exception {
            barrier.await();
        }
    }

    static final class ArriveOnly implements Meeting {
        private final Phaser phaser = new Phaser(2);

        @Override
        public void await() {
            phaser.arrive();
        }
    }

    static final class Phased implements Meeting {
        private final Phaser phaser = new Phaser(2);

        @Override
        public void await() {
            phaser.arriveAndAwaitAdvance();
        }
    }

    static final class NeverDeregistered {
        static void play() throws Throwable {
            Phaser phaser = new Phaser(1);
            Actors actors = new Actors();
            for (String name : new String[] {"A", "B"}) {
                phaser.register();
                actors.add(name, phaser::arriveAndAwaitAdvance);
            }
            actors.play();
        }
    }

    static final class Deregistered {
        static void play() throws Throwable {
            Phaser phaser = new Phaser(1);
            Actors actors = new Actors();
            for (String name : new String[] {"A", "B"}) {
                phaser.register();
                actors.add(name, phaser::arriveAndDeregister);
            }
            actors.start();
            phaser.arriveAndAwaitAdvance();
            Check.equal(1, phaser.getRegisteredParties());
            actors.join();
        }
    }

    static final class BarrierAction {
        private final int[] parts = new int[2];
        private int sum;

        static void play() throws Throwable {
            BarrierAction shared = new BarrierAction();
            CyclicBarrier barrier = new CyclicBarrier(2, shared::add);
            Actors.together(() -> shared.part(0, barrier), () -> shared.part(1, barrier));
        }

        private void add() {
            sum = parts[0] + parts[1];
        }

        private void part(int mine, CyclicBarrier barrier) throws Exception {
            parts[mine] = mine + 1;
            barrier.await();
            Check.equal(3, sum);
        }
    }

    private static void exchange(int parties) throws Throwable {
        Exchanger<Integer> exchanger = new Exchanger<>();
        Actors actors = new Actors();
        for (int i = 0; i < parties; i++) {
            int mine = i;
            actors.add("party " + i, () -> Check.that(exchanger.exchange(mine) != mine, "got its own back"));
        }
        actors.play();
    }

    static final class OfferDrops {
        static void play() throws Throwable {
            SynchronousQueue<Integer> queue = new SynchronousQueue<>();
            Actors.together(() -> queue.offer(1), () -> Check.equal(1, queue.take()));
        }
    }

    static final class PutTake {
        static void play() throws Throwable {
            SynchronousQueue<Integer> queue = new SynchronousQueue<>();
            Actors.together(() -> queue.put(1), () -> Check.equal(1, queue.take()));
        }
    }
}

package course.zoo;

import static course.classroom.interleave.Finding.Kind.DATA_RACE;
import static course.classroom.interleave.Finding.Kind.FAILURE;
import static course.zoo.Animal.right;
import static course.zoo.Animal.wrong;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.LongAdder;

/** Stacks, spin locks and numbers without a lock. */
final class LockFree {
    private LockFree() {}

    static List<Animal> animals() {
        return List.of(
                wrong("stack-get-then-set", "one of two pushes is lost", () -> push(new SettingStack()), FAILURE),
                wrong("stack-cas-ignored", "compareAndSet() may say no", () -> push(new IgnoringStack()), FAILURE),
                wrong("stack-nodes-reused", "the same node on top, another below", () -> Reused.play(), FAILURE)
                        .with(LockFree::rare),
                wrong(
                                "seqlock-number-returns",
                                "the number is the same, the pair isn't",
                                () -> pair(new Toggling()),
                                FAILURE)
                        .with(LockFree::rare),
                wrong("spin-lock-get-then-set", "both find it free", () -> add(new RacySpinLock()), DATA_RACE, FAILURE),
                wrong("ticket-read-afterwards", "reads another's number", () -> tickets(new ReadAfterwards()), FAILURE),
                wrong(
                        "ticket-from-adder",
                        "a sum is not a number of one's own",
                        () -> tickets(new FromAdder()),
                        FAILURE),
                wrong("transfer-two-atomics", "each is atomic, both are not", () -> TwoAtomics.play(), FAILURE),
                right("stack-treiber", "tries again when the top has changed", () -> push(new TreiberStack())),
                right("stack-treiber-pop", "each is popped once", () -> TreiberStack.pops()),
                right("stack-stamped", "a number tells a node's lives apart", () -> Stamped.play()),
                right("seqlock-counting", "no number comes twice", () -> pair(new Counting())),
                right("spin-lock-get-and-set", "one step finds it free and takes it", () -> add(new SpinLock())),
                right("spin-lock-ticket", "first come, first served", () -> add(new TicketLock())),
                right("ticket-get-and-increment", "one step reads and counts", () -> tickets(new Counted())));
    }

    /** One schedule in twenty to fifty shows it. */
    private static Interleavings rare(Interleavings engine) {
        return engine.schedules(2_000);
    }

    static final class Node {
        final int value;
        Node below; // written before the node is on the stack

        Node(int value, Node below) {
            this.value = value;
            this.below = below;
        }
    }

    abstract static class Stack {
        final AtomicReference<Node> top = new AtomicReference<>();

        abstract void push(int value);

        int sum() {
            int sum = 0;
            for (Node node = top.get(); node != null; node = node.below) {
                sum += node.value;
            }
            return sum;
        }
    }

    private static void push(Stack stack) throws Throwable {
        Actors.together(() -> stack.push(1), () -> stack.push(2));
        Check.equal(3, stack.sum());
    }

    static final class SettingStack extends Stack {
        @Override
        void push(int value) {
            top.set(new Node(value, top.get()));
        }
    }

    static final class IgnoringStack extends Stack {
        @Override
        void push(int value) {
            Node below = top.get();
            top.compareAndSet(below, new Node(value, below));
        }
    }

    static final class TreiberStack extends Stack {
        @Override
        void push(int value) {
            Node below;
            do {
                below = top.get();
            } while (!top.compareAndSet(below, new Node(value, below)));
        }

        int pop() {
            Node first;
            do {
                first = top.get();
            } while (!top.compareAndSet(first, first.below));
            return first.value;
        }

        static void pops() throws Throwable {
            TreiberStack stack = new TreiberStack();
            stack.push(1);
            stack.push(2);
            int[] popped = new int[2];
            Actors.together(() -> popped[0] = stack.pop(), () -> popped[1] = stack.pop());
            Check.equal(3, popped[0] + popped[1]);
        }
    }

    /** A node, popped and pushed again while another is about to pop it. */
    static final class Reused {
        private static final class Link {
            volatile Link below;
        }

        private final AtomicReference<Link> top = new AtomicReference<>();

        static void play() throws Throwable {
            Reused stack = new Reused();
            stack.push(new Link());
            stack.push(new Link());
            Link[] kept = new Link[2];
            Actors.together(() -> kept[0] = stack.keepSecond(), () -> kept[1] = stack.keepSecond());
            Check.that(kept[0] == null || kept[0] != kept[1], "popped twice");
            for (Link link : kept) {
                Check.that(link == null || stack.top.get() != link, "popped, but still on the stack");
            }
        }

        private Link keepSecond() {
            Link first = pop();
            Link second = pop();
            if (first != null) {
                push(first);
            }
            return second;
        }

        private void push(Link link) {
            do {
                link.below = top.get();
            } while (!top.compareAndSet(link.below, link));
        }

        private Link pop() {
            Link first;
            do {
                first = top.get();
            } while (first != null && !top.compareAndSet(first, first.below));
            return first;
        }
    }

    /** The same with a number that grows with each change. */
    static final class Stamped {
        private static final class Link {
            volatile Link below;
        }

        private final AtomicStampedReference<Link> top = new AtomicStampedReference<>(null, 0);

        static void play() throws Throwable {
            Stamped stack = new Stamped();
            stack.push(new Link());
            stack.push(new Link());
            Link[] kept = new Link[2];
            Actors.together(() -> kept[0] = stack.keepSecond(), () -> kept[1] = stack.keepSecond());
            Check.that(kept[0] == null || kept[0] != kept[1], "popped twice");
            for (Link link : kept) {
                Check.that(link == null || stack.top.getReference() != link, "popped, but still on the stack");
            }
        }

        private Link keepSecond() {
            Link first = pop();
            Link second = pop();
            if (first != null) {
                push(first);
            }
            return second;
        }

        private void push(Link link) {
            int[] stamp = new int[1];
            Link below;
            do {
                below = top.get(stamp);
                link.below = below;
            } while (!top.compareAndSet(below, link, stamp[0], stamp[0] + 1));
        }

        private Link pop() {
            int[] stamp = new int[1];
            Link first;
            do {
                first = top.get(stamp);
            } while (first != null && !top.compareAndSet(first, first.below, stamp[0], stamp[0] + 1));
            return first;
        }
    }

    /** Two halves that are equal, and a number that tells a reader whether they have changed meanwhile. One writer. */
    abstract static class Versioned {
        volatile int version;
        volatile int left;
        volatile int right;

        abstract void set(int both);

        abstract boolean isIdle(int version);

        int difference() {
            while (true) {
                int before = version;
                int difference = left - right;
                if (isIdle(before) && version == before) {
                    return difference;
                }
                Thread.onSpinWait();
            }
        }
    }

    private static void pair(Versioned versioned) throws Throwable {
        Actors.together(
                () -> {
                    for (int i = 1; i <= 4; i++) {
                        versioned.set(i);
                    }
                },
                () -> {
                    for (int i = 1; i <= 4; i++) {
                        Check.equal(0, versioned.difference());
                    }
                });
    }

    static final class Toggling extends Versioned {
        @Override
        void set(int both) {
            version = 1;
            left = both;
            right = both;
            version = 0;
        }

        @Override
        boolean isIdle(int version) {
            return version == 0;
        }
    }

    static final class Counting extends Versioned {
        @Override
        void set(int both) {
            version = version + 1;
            left = both;
            right = both;
            version = version + 1;
        }

        @Override
        boolean isIdle(int version) {
            return version % 2 == 0;
        }
    }

    /** Guards a sum by spinning. */
    abstract static class Spinning {
        private int sum; // guarded by the lock

        abstract void lock();

        abstract void unlock();

        void add(int amount) {
            lock();
            sum += amount;
            unlock();
        }
    }

    private static void add(Spinning spinning) throws Throwable {
        Actors.together(() -> spinning.add(1), () -> spinning.add(2), () -> spinning.add(3));
        Check.equal(6, spinning.sum);
    }

    static final class RacySpinLock extends Spinning {
        private final AtomicBoolean isTaken = new AtomicBoolean();

        @Override
        void lock() {
            while (isTaken.get()) {
                Thread.onSpinWait();
            }
            isTaken.set(true);
        }

        @Override
        void unlock() {
            isTaken.set(false);
        }
    }

    static final class SpinLock extends Spinning {
        private final AtomicBoolean isTaken = new AtomicBoolean();

        @Override
        void lock() {
            while (isTaken.getAndSet(true)) {
                Thread.onSpinWait();
            }
        }

        @Override
        void unlock() {
            isTaken.set(false);
        }
    }

    static final class TicketLock extends Spinning {
        private final AtomicInteger next = new AtomicInteger();
        private volatile int served; // written by the holder alone

        @Override
        void lock() {
            int mine = next.getAndIncrement();
            while (served != mine) {
                Thread.yield();
            }
        }

        @Override
        void unlock() {
            served = served + 1;
        }
    }

    interface Tickets {
        int draw();
    }

    private static void tickets(Tickets tickets) throws Throwable {
        int[] drawn = new int[2];
        Actors.together(() -> drawn[0] = tickets.draw(), () -> drawn[1] = tickets.draw());
        Check.that(drawn[0] != drawn[1], "drawn twice: " + drawn[0]);
    }

    static final class ReadAfterwards implements Tickets {
        private final AtomicInteger last = new AtomicInteger();

        @Override
        public int draw() {
            last.incrementAndGet();
            return last.get();
        }
    }

    static final class FromAdder implements Tickets {
        private final LongAdder last = new LongAdder();

        @Override
        public int draw() {
            last.increment();
            return last.intValue();
        }
    }

    static final class Counted implements Tickets {
        private final AtomicInteger next = new AtomicInteger();

        @Override
        public int draw() {
            return next.getAndIncrement();
        }
    }

    static final class TwoAtomics {
        static void play() throws Throwable {
            AtomicInteger from = new AtomicInteger(10);
            AtomicInteger to = new AtomicInteger();
            Actors.together(
                    () -> {
                        from.decrementAndGet();
                        to.incrementAndGet();
                    },
                    () -> Check.equal(10, to.get() + from.get()));
        }
    }
}

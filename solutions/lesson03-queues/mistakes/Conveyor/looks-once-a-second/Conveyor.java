// Mistake: the source sleeps for a second when the belt is full, and looks again.
// Caught by: C8 "waits for a while and looks"
// May also fail: C1, C3, C5, C6, C7
package course.queues;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;

public class Conveyor {
    private Conveyor() {}

    /** Blocks until: the sink has worked on the last item, or one side has failed and both have ended. */
    public static <T> void run(Iterator<T> source, int capacity, ThrowingConsumer<? super T> sink) throws Exception {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, not " + capacity);
        }
        new Belt<T>(Objects.requireNonNull(source), capacity, Objects.requireNonNull(sink)).run();
    }

    private static final class Belt<T> {
        /** What lies on the belt: a queue takes no null, and the end has to be told from every item. */
        private record Item<T>(T value, boolean isEnd) {}

        private final Iterator<T> source;
        private final ThrowingConsumer<? super T> sink;
        private final BlockingQueue<Item<T>> items;
        private final AtomicReference<Throwable> why =
                new AtomicReference<>(); // why it ended early; null while it goes on
        private final List<Thread> sides = List.of(new Thread(this::fill), new Thread(this::empty));

        Belt(Iterator<T> source, int capacity, ThrowingConsumer<? super T> sink) {
            this.source = source;
            this.sink = sink;
            items = new ArrayBlockingQueue<>(capacity);
        }

        void run() throws Exception {
            sides.forEach(Thread::start);
            try {
                for (Thread side : sides) {
                    side.join();
                }
            } catch (InterruptedException e) {
                end(e);
                sides.forEach(Belt::joinAnyway);
                throw e;
            }
            if (why.get() instanceof Error error) {
                throw error;
            }
            if (why.get() != null) {
                throw (Exception) why.get();
            }
        }

        private void fill() {
            try {
                while (source.hasNext()) {
                    Item<T> item = new Item<>(source.next(), false);
                    if (why.get() != null) { // for a source that has eaten the interrupt
                        return;
                    }
                    while (!items.offer(item)) {
                        Thread.sleep(1_000);
                    }
                }
                items.put(new Item<>(null, true));
            } catch (Throwable thrown) {
                end(thrown);
            }
        }

        private void empty() {
            try {
                for (Item<T> item = items.take(); !item.isEnd(); item = items.take()) {
                    sink.accept(item.value());
                    if (why.get() != null) { // for a sink that has eaten the interrupt
                        return;
                    }
                }
            } catch (Throwable thrown) {
                end(thrown);
            }
        }

        /** Of several reasons the first one counts: all others come of it. */
        private void end(Throwable reason) {
            if (why.compareAndSet(null, reason)) {
                sides.forEach(Thread::interrupt);
            }
        }

        /** Blocks until: the thread has ended. An interrupt meanwhile is kept for later. */
        private static void joinAnyway(Thread side) {
            boolean interrupted = false;
            while (side.isAlive()) {
                try {
                    side.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

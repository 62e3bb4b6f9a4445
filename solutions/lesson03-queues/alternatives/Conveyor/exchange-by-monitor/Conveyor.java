package course.queues;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

/** All by hand: a list under a monitor, with room and with an end. */
public class Conveyor {
    private Conveyor() {}

    private static final class Belt<T> {
        private final LinkedList<T> waiting = new LinkedList<>(); // guarded by this
        private final int capacity;
        private boolean ended; // guarded by this
        private Throwable why; // guarded by this

        Belt(int capacity) {
            this.capacity = capacity;
        }

        synchronized boolean put(T item) throws InterruptedException {
            while (waiting.size() == capacity && why == null) {
                wait();
            }
            waiting.addLast(item);
            notifyAll();
            return why == null;
        }

        synchronized void end() {
            ended = true;
            notifyAll();
        }

        synchronized boolean awaitItem() throws InterruptedException {
            while (waiting.isEmpty() && !ended && why == null) {
                wait();
            }
            return !waiting.isEmpty() && why == null;
        }

        synchronized T take() {
            notifyAll();
            return waiting.removeFirst();
        }

        synchronized boolean stop(Throwable reason) {
            boolean first = why == null;
            if (first) {
                why = reason;
            }
            notifyAll();
            return first;
        }

        synchronized Throwable why() {
            return why;
        }
    }

    public static <T> void run(Iterator<T> source, int capacity, ThrowingConsumer<? super T> sink) throws Exception {
        if (capacity < 1) throw new IllegalArgumentException("capacity " + capacity);
        Objects.requireNonNull(source);
        Objects.requireNonNull(sink);
        Belt<T> belt = new Belt<>(capacity);
        Thread[] sides = new Thread[2];
        sides[0] = new Thread(
                () -> {
                    try {
                        while (source.hasNext() && belt.put(source.next())) {
                            continue;
                        }
                        belt.end();
                    } catch (Throwable e) {
                        if (belt.stop(e)) sides[1].interrupt();
                    }
                },
                "source");
        sides[1] = new Thread(
                () -> {
                    try {
                        while (belt.awaitItem()) {
                            sink.accept(belt.take());
                        }
                    } catch (Throwable e) {
                        if (belt.stop(e)) sides[0].interrupt();
                    }
                },
                "sink");
        sides[1].start();
        sides[0].start();
        InterruptedException interrupt = null;
        for (Thread side : sides) {
            while (side.isAlive()) {
                try {
                    side.join();
                } catch (InterruptedException e) {
                    interrupt = e;
                    if (belt.stop(e)) {
                        sides[0].interrupt();
                        sides[1].interrupt();
                    }
                }
            }
        }
        if (interrupt != null) throw interrupt;
        Throwable why = belt.why();
        if (why instanceof Exception e) throw e;
        if (why instanceof Error e) throw e;
    }
}

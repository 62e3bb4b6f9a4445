package course.queues;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

/** The caller works as the sink; a future tells of the source. */
public class Conveyor {
    private Conveyor() {}

    public static <T> void run(Iterator<T> source, int capacity, ThrowingConsumer<? super T> sink) throws Exception {
        if (capacity < 1) throw new IllegalArgumentException("capacity " + capacity);
        Objects.requireNonNull(source);
        Objects.requireNonNull(sink);
        Object end = new Object();
        Object nothing = new Object();
        BlockingQueue<Object> belt = new LinkedBlockingQueue<>(capacity);
        AtomicReference<Throwable> first = new AtomicReference<>();
        AtomicBoolean over = new AtomicBoolean();
        Thread caller = Thread.currentThread();
        Object lock = new Object();
        boolean[] sinkEnded = new boolean[1]; // guarded by lock
        Thread maker = new Thread(() -> {
            try {
                while (!over.get() && source.hasNext()) {
                    T item = source.next();
                    if (over.get()) return;
                    belt.put(item == null ? nothing : item);
                }
                belt.put(end);
            } catch (Throwable e) {
                synchronized (lock) {
                    if (first.compareAndSet(null, e) && !sinkEnded[0]) {
                        caller.interrupt();
                    }
                }
            }
        });
        maker.start();
        try {
            for (Object item = belt.take(); item != end; item = belt.take()) {
                @SuppressWarnings("unchecked")
                T given = item == nothing ? null : (T) item;
                sink.accept(given);
                if (first.get() != null) break; // whose interrupt the sink may have eaten
            }
        } catch (Throwable e) {
            first.compareAndSet(null, e);
        }
        synchronized (lock) {
            sinkEnded[0] = true;
            over.set(true);
        }
        boolean failed = first.get() != null;
        boolean own = Thread.interrupted(); // by the maker, or by somebody who wants an end
        if (failed) {
            maker.interrupt();
        }
        while (maker.isAlive()) {
            try {
                maker.join();
            } catch (InterruptedException e) {
                first.compareAndSet(null, e);
                maker.interrupt();
            }
        }
        Throwable why = first.get();
        if (why instanceof Error error) throw error;
        if (why instanceof Exception exception) throw exception;
        if (own) Thread.currentThread().interrupt();
    }
}

package course.queues;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

/** A pool of two; a completion service tells which side has ended first. */
public class Conveyor {
    private Conveyor() {}

    public static <T> void run(Iterator<T> source, int capacity, ThrowingConsumer<? super T> sink) throws Exception {
        if (capacity < 1) throw new IllegalArgumentException("capacity " + capacity);
        Objects.requireNonNull(source);
        Objects.requireNonNull(sink);
        BlockingQueue<Callable<T>> belt = new ArrayBlockingQueue<>(capacity);
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        CompletionService<Void> sides = new ExecutorCompletionService<>(pool);
        try {
            sides.submit(() -> {
                while (source.hasNext()) {
                    T item = source.next();
                    if (over.get()) return null;
                    belt.put(() -> item);
                }
                if (!over.get())
                    belt.put(() -> {
                        throw new NoSuchElementException();
                    });
                return null;
            });
            sides.submit(() -> {
                while (!over.get()) {
                    T item;
                    try {
                        item = belt.take().call();
                    } catch (NoSuchElementException end) {
                        return null;
                    }
                    sink.accept(item);
                }
                return null;
            });
            for (int side = 0; side < 2; side++) {
                sides.take().get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) throw error;
            throw (Exception) e.getCause();
        } finally {
            over.set(true);
            pool.shutdownNow();
            boolean interrupted = false;
            while (!pool.isTerminated()) {
                try {
                    pool.awaitTermination(1, TimeUnit.DAYS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) Thread.currentThread().interrupt();
        }
    }
}

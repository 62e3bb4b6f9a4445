// Means: an unmodifiable list in an atomic reference, replaced by each put and take; semaphores let no more in than
// fit.
package course.queues;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

public class BoundedBuffer<T> {
    private final AtomicReference<List<T>> items = new AtomicReference<>(List.of());
    private final Semaphore room;
    private final Semaphore there = new Semaphore(0);

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        room = new Semaphore(capacity, true);
    }

    public void put(T item) throws InterruptedException {
        Objects.requireNonNull(item);
        room.acquire();
        add(item);
    }

    public boolean offer(T item, Duration limit) throws InterruptedException {
        Objects.requireNonNull(item);
        long nanos = nanos(limit);
        boolean isLetIn = nanos == 0 ? room.tryAcquire() : room.tryAcquire(nanos, TimeUnit.NANOSECONDS);
        if (isLetIn) {
            add(item);
        }
        return isLetIn;
    }

    private void add(T item) {
        items.updateAndGet(before -> {
            List<T> after = new ArrayList<>(before);
            after.add(item);
            return List.copyOf(after);
        });
        there.release();
    }

    public T take() throws InterruptedException {
        there.acquire();
        List<T> before = items.getAndUpdate(list -> list.subList(1, list.size()));
        room.release();
        return before.get(0);
    }

    public int size() {
        return items.get().size();
    }

    private static long nanos(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("negative limit: " + limit);
        }
        return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : limit.toNanos();
    }
}

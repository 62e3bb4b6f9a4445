package course.queues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts what goes in and out of a buffer, beside it. An item counts as out from the moment when somebody comes for it, so that the
 * difference is at most what is in the buffer, however late its callers count.
 */
final class Tally {
    private final int capacity;
    private final AtomicInteger puts = new AtomicInteger();
    private final AtomicInteger takes = new AtomicInteger();

    Tally(int capacity) {
        this.capacity = capacity;
    }

    /** To be called when an item has gone in. */
    void isIn() {
        assertThat(puts.incrementAndGet() - takes.get())
                .as("how many items at least are in a buffer for %d", capacity)
                .isLessThanOrEqualTo(capacity);
    }

    void take(BoundedBuffer<Parcel> buffer, int items) throws InterruptedException {
        for (int i = 0; i < items; i++) {
            takes.incrementAndGet();
            Parcel.taken(buffer, 1);
        }
    }
}

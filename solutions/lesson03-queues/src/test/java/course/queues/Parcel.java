package course.queues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** An item with something in it that was written before put; and what callers do with such items. */
final class Parcel {
    private String label; // plain on purpose, and not final: the buffer alone makes it visible

    Parcel(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** A call that may be interrupted. */
    interface Call {
        void run() throws InterruptedException;
    }

    /** Whether it came to its end. */
    static boolean unlessInterrupted(Call call) {
        try {
            call.run();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** Blocks until: the thread waits or has ended. Gives up on one that spins; that is judged elsewhere. */
    static void untilItWaits(Thread thread) {
        for (int looks = 0; looks < 100 && canGoOn(thread.getState()); looks++) {
            Thread.yield();
        }
    }

    private static boolean canGoOn(Thread.State state) {
        return state == Thread.State.NEW || state == Thread.State.RUNNABLE || state == Thread.State.BLOCKED;
    }

    static void put(BoundedBuffer<Parcel> buffer, String... labels) throws InterruptedException {
        for (String label : labels) {
            buffer.put(new Parcel(label));
        }
    }

    /** What is written on so many items, in the order in which they come out. */
    static List<String> taken(BoundedBuffer<Parcel> buffer, int items) throws InterruptedException {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            Parcel parcel = buffer.take();
            assertThat(parcel).as("what take returns").isNotNull();
            labels.add(parcel.label());
        }
        return labels;
    }
}

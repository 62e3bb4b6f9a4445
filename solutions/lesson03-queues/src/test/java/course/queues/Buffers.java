package course.queues;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import course.classroom.test.Stillness;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** What tests do with buffers in threads of their own, and what they say when it goes wrong. */
final class Buffers {
    private Buffers() {}

    static BoundedBuffer<String> full() {
        BoundedBuffer<String> buffer = new BoundedBuffer<>(2);
        fill(buffer, 2, "C4: put waits, and the buffer is empty");
        return buffer;
    }

    static void fill(BoundedBuffer<String> buffer, int items, String ifStuck) {
        Actor<Void> filler = Actor.run("filler", () -> {
            for (int i = 0; i < items; i++) {
                buffer.put(String.valueOf((char) ('a' + i)));
            }
        });
        Throwable thrown = filler.failure(() -> ifStuck);
        if (thrown != null) {
            throw new AssertionError("C1: put, into a buffer with room, " + saying(thrown), thrown);
        }
    }

    static List<String> drained(BoundedBuffer<String> buffer) {
        return Actor.call("drainer", () -> {
                    List<String> items = new ArrayList<>();
                    while (buffer.size() > 0) {
                        items.add(buffer.take());
                    }
                    return items;
                })
                .result(() -> "C9: take waits, and size is not 0");
    }

    static List<Actor<?>> together(String name, int threads, Callable<?> call) {
        List<Actor<?>> actors = new ArrayList<>();
        for (int i = 1; i <= threads; i++) {
            actors.add(Actor.call(name + " no. " + i, call));
        }
        Stillness.settle();
        return actors;
    }

    static void assertWaits(String clause, String call, Actor<?> caller) {
        Stillness.settle();
        assertThat(caller.hasEnded() ? ended(caller) : "waits")
                .as("%s: what %s does, while nobody else does anything", clause, call)
                .isEqualTo("waits");
    }

    private static String ended(Actor<?> caller) {
        Throwable thrown = caller.failure(() -> "");
        return thrown != null ? saying(thrown) : "returns " + caller.result();
    }

    private static String saying(Throwable thrown) {
        return thrown instanceof IllegalMonitorStateException
                ? "throws IllegalMonitorStateException: who waits or notifies has to hold the lock of the very object that it"
                        + " calls; see 'Wait in a loop, wake everybody'"
                : "throws " + thrown;
    }

    static String lockedOut(String call, String waiting) {
        return "C4: %s never returns while another thread waits in %s: a thread must not hold a lock while it waits"
                .formatted(call, waiting);
    }

    static String asleep(String seen) {
        return "C4: %s: whoever puts an item in has to wake those who wait for one, and whoever takes one out those who wait"
                        .formatted(seen)
                + " for room; see 'Wait in a loop, wake everybody'";
    }
}

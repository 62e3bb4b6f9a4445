package course.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.test.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What one caller after the other sees; the interfaces let them meet. */
@DisplayName("3.3 JoinableQueue, hidden")
class JoinableQueueHiddenTest implements HandsOutItems, TellsWhenAllIsDone, WaitsInTime, StopsWhenInterrupted {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MANY = 1_000;

    private final JoinableQueue<String> queue = new JoinableQueue<>();

    @Test
    @DisplayName("C1: many items fit, and come out in order")
    void manyInOrder() {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            items.add("item " + i % 7); // equal ones among them
        }
        Actor.run("putter", () -> items.forEach(queue::put))
                .result(() -> "C1: put does not come to its end with %d items: it never waits, the queue has no bound"
                        .formatted(MANY));
        List<String> taken = new ArrayList<>();
        Actor.run("taker", () -> {
                    for (int i = 0; i < MANY; i++) {
                        taken.add(queue.take());
                    }
                })
                .result(() ->
                        "C1: of %d items that were put only %d come out, and take waits: each comes out once, equal ones too"
                                .formatted(MANY, taken.size()));

        assertThat(taken)
                .as("C1: the items in the order in which they come out: first in, first out")
                .isEqualTo(items);
    }

    @Test
    @DisplayName("C1: each queue stands for itself")
    void apart() throws InterruptedException {
        JoinableQueue<String> other = new JoinableQueue<>();
        queue.put("a");

        assertThat(other.join(Duration.ZERO))
                .as(
                        "C1: whether all is done in a queue into which nothing was put, while another one has an item: nothing may be"
                                + " static")
                .isTrue();
    }

    @Test
    @DisplayName("C3: done is what taskDone was called for, not what was taken")
    void doneIsNotTaken() {
        assertThat(allDone()).as("C3: whether all is done when nothing was put").isTrue();
        put("a", "b");
        take();
        take();
        assertThat(allDone())
                .as(
                        "C3: whether all is done when two items are taken and nobody has called taskDone: an empty queue is not the end of"
                                + " the work")
                .isFalse();
        queue.taskDone();
        assertThat(allDone())
                .as("C3: whether all is done after two put and one taskDone")
                .isFalse();
        queue.taskDone();
        assertThat(allDone())
                .as("C3: whether all is done after two put and two taskDone")
                .isTrue();
        put("c");
        assertThat(allDone())
                .as("C3: whether all is done when another item was put after that")
                .isFalse();
        queue.taskDone();
        Actor<Void> joiner = Actor.run("joiner", () -> {
            queue.join();
            queue.join(HOUR);
        });
        joiner.result(() -> "C3: join waits though there were as many taskDone as put");
    }

    @Test
    @DisplayName("C5: taskDone needs no take, and one too many is refused and changes nothing")
    void oneTooMany() {
        assertThat(catchThrowable(queue::taskDone))
                .as("C5: what taskDone throws when nothing was put")
                .isInstanceOf(IllegalStateException.class);
        put("a");
        assertThat(allDone())
                .as("C5: whether all is done after a refused taskDone and a put: what is refused must not count")
                .isFalse();
        assertThat(catchThrowable(queue::taskDone))
                .as("C5: what taskDone throws after a put, when nobody has taken the item: it needs no take")
                .isNull();
        assertThat(allDone())
                .as("C5: whether all is done after a put and a taskDone, without a take")
                .isTrue();
        assertThat(take()).as("C5: the item, taken after its taskDone").isEqualTo("a");
        assertThat(catchThrowable(queue::taskDone))
                .as("C5: what a second taskDone throws after one put: count the put, not the take")
                .isInstanceOf(IllegalStateException.class);
        assertThat(allDone())
                .as("C5: whether all is done after that: what is refused changes nothing")
                .isTrue();
    }

    @Test
    @DisplayName("C10: null and a negative limit are refused")
    void edges() throws InterruptedException {
        assertThat(catchThrowable(() -> queue.put(null)))
                .as("C10: what put(null) throws")
                .isInstanceOf(NullPointerException.class);
        assertThat(allDone())
                .as("C10: whether all is done after put(null): what is refused was never put")
                .isTrue();
        for (boolean busy : new boolean[] {false, true}) {
            if (busy) {
                put("a");
            }
            assertThat(thrownByJoin(null))
                    .as("C10: what join(null) throws, %s", busy ? "while an item is unfinished" : "while nothing is")
                    .isInstanceOf(NullPointerException.class);
            assertThat(thrownByJoin(Duration.ofNanos(-1)))
                    .as("C10: what join(-1 ns) throws, %s", busy ? "while an item is unfinished" : "while nothing is")
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(Duration.ofNanos(-1).toString());
        }
        assertThat(take()).as("C10: the first item after a refused one").isEqualTo("a");
    }

    private void put(String... items) {
        for (String item : items) {
            queue.put(item);
        }
    }

    private String take() {
        return Actor.call("taker", queue::take).result(() -> "C2: there is an item, and take waits");
    }

    private boolean allDone() {
        return Actor.call("joiner", () -> queue.join(Duration.ZERO))
                .result(() -> "C6: join with a limit of zero waits: it looks once");
    }

    private Throwable thrownByJoin(Duration limit) {
        return Actor.call("joiner", () -> queue.join(limit))
                .failure(() -> "C10: join(%s) waits: refuse the limit before anything else".formatted(limit));
    }
}

package course.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3.3 JoinableQueue")
class JoinableQueueTest {
    private final JoinableQueue<String> queue = new JoinableQueue<>();

    @Test
    @DisplayName("C1: first in, first out")
    void inOrder() throws InterruptedException {
        queue.put("a");
        queue.put("b");

        assertThat(queue.take()).as("C1: what comes out first").isEqualTo("a");
        assertThat(queue.take()).as("C1: what comes out next").isEqualTo("b");
    }

    @Test
    @DisplayName("C3: taken is not done")
    void takenIsNotDone() throws InterruptedException {
        assertThat(queue.join(Duration.ZERO))
                .as("C3: whether all is done when nothing was put")
                .isTrue();
        queue.put("a");
        queue.take();
        assertThat(queue.join(Duration.ZERO))
                .as("C3: whether all is done when the only item is taken, and nobody has called taskDone")
                .isFalse();
        queue.taskDone();
        assertThat(queue.join(Duration.ZERO))
                .as("C3: whether all is done after taskDone")
                .isTrue();
    }

    @Test
    @DisplayName("C4: a join returns when the work is done, in whatever order the steps come")
    void joinReturns() {
        Interleavings.defaults()
                .schedules(40)
                .run(() -> {
                    JoinableQueue<String> shared = new JoinableQueue<>();
                    boolean[] worked = new boolean[1];
                    shared.put("a");
                    Actors.together(
                            () -> {
                                shared.take();
                                worked[0] = true;
                                shared.taskDone();
                            },
                            () -> {
                                shared.join();
                                assertThat(worked[0])
                                        .as("whether the work is done when join returns")
                                        .isTrue();
                            },
                            shared::join);
                })
                .assertHolds(
                        "C4: one takes an item, works and calls taskDone, two others join, and it does not go as it should. If"
                                + " somebody waits for ever: wake all who wait, under the lock under which they have looked. If join returns too early: it waits"
                                + " for the last taskDone, not for an empty queue.");
    }

    @Test
    @DisplayName("C5: one taskDone too many is refused")
    void oneTooMany() {
        queue.put("a");
        queue.taskDone();

        assertThatThrownBy(queue::taskDone, "C5: what a second taskDone throws after one put")
                .isInstanceOf(IllegalStateException.class);
    }
}

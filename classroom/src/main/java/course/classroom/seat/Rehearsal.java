package course.classroom.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Uses what most tests use, so that a JVM has it at hand when the real ones come. It judges nothing. */
@DisplayName("rehearsal")
class Rehearsal {
    @Test
    @DisplayName("what most tests use")
    void whatMostTestsUse() {
        Rendezvous together = new Rendezvous(2);
        Actor<Integer> left = Actor.call("left", () -> meet(together));
        Actor<Integer> right = Actor.call("right", () -> meet(together));
        Stillness.settle();
        assertThat(List.of(left.result(), right.result())).as("both").containsExactly(1, 1);
        assertThatThrownBy(() -> assertThat(1).as("one").isEqualTo(2))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("one");
    }

    @Test
    @DisplayName("schedules")
    void schedules() {
        Interleavings.defaults()
                .schedules(10)
                .run(() -> {
                    ReentrantLock lock = new ReentrantLock();
                    Actors.together(() -> use(lock), () -> use(lock));
                })
                .assertHolds("two threads under one lock");
    }

    private static int meet(Rendezvous together) {
        together.meet();
        return 1;
    }

    private static void use(ReentrantLock lock) {
        lock.lock();
        try {
            Thread.yield();
        } finally {
            lock.unlock();
        }
    }
}

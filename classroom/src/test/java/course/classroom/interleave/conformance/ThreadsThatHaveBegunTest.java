package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Interleavings;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Threads that have begun")
class ThreadsThatHaveBegunTest {
    @Test
    @DisplayName("are counted from their first turn on, not from their start")
    void firstTurn() {
        Interleavings.explore(() -> {
                    Thread one = new Thread(() -> {});
                    assertThat(Interleavings.threadsThatHaveBegun()).isZero();
                    one.start();
                    assertThat(Interleavings.threadsThatHaveBegun()).isLessThanOrEqualTo(1);
                    one.join();
                    assertThat(Interleavings.threadsThatHaveBegun()).isEqualTo(1);
                })
                .assertHolds("counted from the first turn on");
        assertThat(Interleavings.explore(() -> {
                            Thread one = new Thread(() -> {});
                            one.start();
                            assertThat(Interleavings.threadsThatHaveBegun()).isEqualTo(1);
                            one.join();
                        })
                        .finding())
                .as("a schedule in which a thread was started and has not begun")
                .isPresent();
    }

    @Test
    @DisplayName("are those of a pool too")
    void pooled() {
        Interleavings.defaults()
                .schedules(20)
                .run(() -> {
                    CountDownLatch come = new CountDownLatch(2);
                    ExecutorService pool = Executors.newCachedThreadPool();
                    pool.execute(come::countDown);
                    pool.execute(come::countDown);
                    pool.shutdown();
                    come.await();
                    assertThat(Interleavings.threadsThatHaveBegun()).isBetween(1, 2);
                })
                .assertHolds("those of a pool too");
    }

    @Test
    @DisplayName("are not known where nobody controls them")
    void uncontrolled() {
        assertThat(Interleavings.threadsThatHaveBegun()).isEqualTo(Integer.MAX_VALUE);
    }
}

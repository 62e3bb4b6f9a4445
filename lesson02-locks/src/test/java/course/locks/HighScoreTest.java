package course.locks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("2.6 HighScore")
class HighScoreTest {
    @Test
    @DisplayName("C1: two threads that submit 2,000 scores each lose no best")
    void twoThreads() throws InterruptedException {
        HighScore high = new HighScore();
        high.submit(0);
        AtomicInteger lost = new AtomicInteger();
        Runnable player = () -> {
            for (int score = 1; score <= 2_000; score++) {
                high.submit(score);
                if (high.best() < score) {
                    lost.incrementAndGet();
                }
            }
        };
        Thread first = new Thread(player);
        Thread second = new Thread(player);
        first.start();
        second.start();
        first.join();
        second.join();

        assertThat(lost)
                .as("C1: how often best was lower than a score that had just been submitted")
                .hasValue(0);
        assertThat(high.best()).as("C1: the best in the end").isEqualTo(2_000);
    }

    @Test
    @DisplayName("C2: true for a score that became the best, false for others")
    void becameTheBest() {
        HighScore high = new HighScore();

        assertThat(high.submit(500)).as("C2: the first, 500").isTrue();
        assertThat(high.submit(300)).as("C2: 300 after 500").isFalse();
        assertThat(high.submit(500)).as("C2: 500 after 500").isFalse();
        assertThat(high.submit(900)).as("C2: 900 after 500").isTrue();
        assertThat(high.best()).as("C1: the best of them").isEqualTo(900);
    }

    @Test
    @DisplayName("C3: the best begins at Integer.MIN_VALUE")
    void beginsAtMinValue() {
        assertThat(new HighScore().best())
                .as("C3: the best before the first score")
                .isEqualTo(Integer.MIN_VALUE);
    }
}

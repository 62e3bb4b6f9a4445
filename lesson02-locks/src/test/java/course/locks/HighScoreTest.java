package course.locks;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("2.6 HighScore")
class HighScoreTest {
    @Test
    @DisplayName("C1: of two scores submitted at the same time the higher one stays")
    void twoThreads() {
        Interleavings.defaults()
                .schedules(50)
                .run(() -> {
                    HighScore high = new HighScore();
                    Actors.together(() -> high.submit(500), () -> high.submit(900));
                    assertThat(high.best())
                            .as("the best after two threads submitted 500 and 900")
                            .isEqualTo(900);
                })
                .assertHolds("C1: the best is lost between a look at it and the write; see '2.6 Atomics'.");
    }

    @Test
    @DisplayName("C1: the best is the highest score so far")
    void highestSoFar() {
        HighScore high = new HighScore();
        high.submit(500);
        high.submit(900);
        high.submit(300);

        assertThat(high.best()).as("C1: the best of 500, 900 and 300").isEqualTo(900);
    }

    @Test
    @DisplayName("C2: true for a score that became the best, false for others")
    void becameTheBest() {
        HighScore high = new HighScore();

        assertThat(high.submit(500)).as("C2: the first, 500").isTrue();
        assertThat(high.submit(300)).as("C2: 300 after 500").isFalse();
        assertThat(high.submit(500)).as("C2: 500 after 500").isFalse();
        assertThat(high.submit(900)).as("C2: 900 after 500").isTrue();
    }

    @Test
    @DisplayName("C3: the best begins at Integer.MIN_VALUE")
    void beginsAtMinValue() {
        assertThat(new HighScore().best())
                .as("C3: the best before the first score")
                .isEqualTo(Integer.MIN_VALUE);
    }
}

package course.classroom.explore.sample;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.NotStartedException;
import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A visible test such as the course's, with explorations that go well and one that doesn't. Not run by the build itself. */
public class Sample {
    @Test
    @DisplayName("C1: keeps what two threads add")
    void keeps() {
        Interleavings.defaults()
                .schedules(3)
                .run(() -> {
                    Total total = new Total();
                    Actors.together(() -> total.keep(1), () -> total.keep(2));
                    assertThat(total.kept()).isEqualTo(3);
                })
                .assertHolds("C1: lost");
    }

    @Test
    @DisplayName("C2: loses what two threads add")
    void loses() {
        Interleavings.defaults()
                .toleratingRaces()
                .run(() -> {
                    Total total = new Total();
                    Actors.together(() -> total.lose(1), () -> total.lose(2));
                    assertThat(total.lost()).as("the total").isEqualTo(3);
                })
                .assertHolds("C2: an update gets lost.");
    }

    @Test
    @DisplayName("C3: is not begun")
    void notBegun() {
        Interleavings.explore(() -> {
            throw new NotStartedException("9.1 begin: do it");
        });
    }

    @Test
    @DisplayName("C4: explores nothing")
    void ordinary() {
        throw new AssertionError("an ordinary test is not run");
    }

    /** A visible test without explorations. */
    public static class Ordinary {
        @Test
        @DisplayName("C1: explores nothing")
        void ordinary() {}
    }
}

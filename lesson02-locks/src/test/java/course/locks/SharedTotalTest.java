package course.locks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("2.1 SharedTotal")
class SharedTotalTest {
    @Test
    @DisplayName("C1: two threads that add at the same time lose nothing")
    void twoThreads() {
        Interleavings.defaults()
                .schedules(50)
                .run(() -> {
                    SharedTotal total = new SharedTotal();
                    Actors.together(() -> total.add(1), () -> total.add(2));
                    assertThat(total.total())
                            .as("the total after two threads added 1 and 2")
                            .isEqualTo(3);
                })
                .assertHolds(
                        "C1: an update gets lost between a read of the sum and its write; see 'Four loops on one number'.");
    }

    @Test
    @DisplayName("C3: a new total is 0, and adds up")
    void addsUp() {
        SharedTotal total = new SharedTotal();
        assertThat(total.total()).as("C3: a new total").isZero();

        total.add(5);
        total.add(-7);

        assertThat(total.total()).as("C3: the total after 5 and -7").isEqualTo(-2);
    }

    @Test
    @DisplayName("C5: the four loops cancel out")
    void fourLoops() throws InterruptedException {
        assertThat(SharedTotal.addAndSubtract(100_000))
                .as(
                        "C5: what addAndSubtract(100,000) returns: the loops cancel out, unless an update gets lost or the total is read"
                                + " before all four have ended")
                .isZero();
    }

    @Test
    @DisplayName("C7: a negative count is refused")
    void negativeCount() {
        assertThatThrownBy(() -> SharedTotal.addAndSubtract(-5), "C7: what addAndSubtract(-5) throws")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-5");
    }
}

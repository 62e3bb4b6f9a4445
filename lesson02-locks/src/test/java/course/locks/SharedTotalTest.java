package course.locks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("2.1 SharedTotal")
class SharedTotalTest {
    @Test
    @DisplayName("C1: two threads that add 100,000 times each lose nothing")
    void twoThreads() throws InterruptedException {
        SharedTotal total = new SharedTotal();
        total.add(0);
        Runnable adder = () -> {
            for (int i = 0; i < 100_000; i++) {
                total.add(1);
            }
        };
        Thread first = new Thread(adder);
        Thread second = new Thread(adder);
        first.start();
        second.start();
        first.join();
        second.join();

        assertThat(total.total())
                .as(
                        "C1: the total after 2 times 100,000 additions of 1: if it is less, updates got lost between a read of the sum"
                                + " and its write; see 'Four loops on one number'")
                .isEqualTo(200_000);
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
        assertThat(catchThrowable(() -> SharedTotal.addAndSubtract(-5)))
                .as("C7: what addAndSubtract(-5) throws")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-5");
    }
}

package course.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("1.7 PrimeCounter")
class PrimeCounterTest {
    @Test
    @DisplayName("C1: there are 25 primes below 100")
    void primesBelowAHundred() {
        assertThat(PrimeCounter.count(0, 100, 1))
                .as("C1: primes below 100, by 1 thread")
                .isEqualTo(25);
        assertThat(PrimeCounter.count(0, 100, 4))
                .as("C1: primes below 100, by 4 threads")
                .isEqualTo(25);
    }

    @Test
    @DisplayName("C1: an empty range has none")
    void emptyRange() {
        assertThat(PrimeCounter.count(7, 7, 2))
                .as("C1: primes from 7 to before 7")
                .isZero();
    }

    @Test
    @DisplayName("C2: each number is tested once")
    void eachOnce() {
        Queue<Integer> tested = new ConcurrentLinkedQueue<>();

        PrimeCounter.count(10, 20, 3, tested::add);

        assertThat(tested).as("C2: numbers tested").containsExactlyInAnyOrder(10, 11, 12, 13, 14, 15, 16, 17, 18, 19);
    }

    @Test
    @DisplayName("C6: no thread is too few")
    void noThread() {
        assertThatThrownBy(() -> PrimeCounter.count(0, 100, 0), "C6: what counting with 0 threads throws")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
    }
}

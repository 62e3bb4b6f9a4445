package course.classroom.test;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Woven.Step;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Woven")
class WovenTest {
    /** What the tests need of the class that is woven. */
    public interface Counter {
        void add(long number);

        long twice(long number);

        long value();
    }

    static final class RealCounter implements Counter {
        private final Tally tally = new Tally();

        @Override
        public void add(long number) {
            tally.add(number);
        }

        @Override
        public long twice(long number) {
            return tally.twice(number);
        }

        @Override
        public long value() {
            return tally.value;
        }
    }

    @Test
    @DisplayName("tells of each entry, call and write, in order, with the number")
    void tellsOfSteps() {
        Queue<String> told = new ConcurrentLinkedQueue<>();
        Counter counter = woven((step, method, number) -> told.add("%s %s %d".formatted(step, method, number)))
                .create();

        long result = counter.twice(7);

        assertThat(result).isEqualTo(14);
        assertThat(told)
                .containsExactly(
                        "ENTRY twice 0",
                        "CALL add 7",
                        "ENTRY add 7",
                        "WRITE  0",
                        "CALL add 7",
                        "ENTRY add 7",
                        "WRITE  0");
    }

    @Test
    @DisplayName("a pause before each write makes an update that nothing guards get lost")
    void amplifies() {
        Counter counter = woven((step, method, number) -> {
                    if (step == Step.WRITE) {
                        LockSupport.parkNanos(20_000);
                    }
                })
                .create();
        Actor<Void> other = Actor.run("other", () -> addFifty(counter));
        addFifty(counter);
        other.result();

        assertThat(counter.value()).isLessThan(100);
    }

    private static void addFifty(Counter counter) {
        for (int i = 0; i < 50; i++) {
            counter.add(1);
        }
    }

    private static Woven<Counter> woven(Woven.Hook hook) {
        return Woven.load(Counter.class, RealCounter.class, Tally.class, hook);
    }
}

class Tally {
    long value;

    void add(long number) {
        value += number;
    }

    long twice(long number) {
        add(number);
        add(number);
        return value;
    }
}

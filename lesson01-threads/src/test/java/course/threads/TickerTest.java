package course.threads;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("1.5 Ticker")
class TickerTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    @DisplayName("C2: it acts at once, then again and again")
    void ticks() {
        Gate third = new Gate();
        AtomicInteger ticks = new AtomicInteger();
        Actor.call(
                        "caller of start",
                        () -> Ticker.start(
                                () -> {
                                    if (ticks.incrementAndGet() == 3) {
                                        third.open();
                                    }
                                },
                                Duration.ofMillis(5)))
                .result(() -> "C1: start does not return");

        third.await(
                () -> "C2: a ticker with a period of 5 ms has acted %d times, and acts no more".formatted(ticks.get()));
    }

    @Test
    @DisplayName("C4: stop ends it, though its next action is an hour off")
    void stops() {
        Gate first = new Gate();
        Thread ticker = Ticker.start(first::open, HOUR);
        first.await(() -> "C2: a ticker has been started and does not act");

        Actor.call("caller of stop", () -> Ticker.stop(ticker, HOUR)).result(() -> "C4: stop does not return");

        Actor.call("joiner", () -> {
                    ticker.join();
                    return true;
                })
                .result(() -> "C4: stop has returned, and the ticker does not end");
    }

    @Test
    @DisplayName("C8: a period of zero is refused")
    void refusesZero() {
        assertThatThrownBy(() -> Ticker.start(() -> {}, Duration.ZERO), "C8: what start(…, zero) throws")
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package course.classroom.test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Stillness")
class StillnessTest {
    private volatile boolean stop;

    @Test
    @DisplayName("accepts threads that wait, with a time limit or without")
    void waiting() {
        CountDownLatch never = new CountDownLatch(1);
        Actor.run("waiter", () -> {
            synchronized (never) {
                never.wait();
            }
        });
        Actor.run("timed waiter", () -> never.await(1, TimeUnit.HOURS));
        Actor.run("taker", () -> new LinkedBlockingQueue<>().take());

        assertThatCode(() -> Stillness.require("C2")).doesNotThrowAnyException();
        // The extension interrupts them; what they then throw was never asked for by the test but is the kit's doing.
    }

    @Test
    @DisplayName("names a thread that spins, and its line")
    void spinning() {
        Actor<Void> spinner = Actor.run("spinner", () -> {
            while (!stop) {
                Thread.onSpinWait();
            }
        });

        assertThatThrownBy(() -> Stillness.require("C2"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("C2: a thread spins")
                .hasMessageContaining("spinner runs, in StillnessTest.lambda$spinning$");
        stop = true;
        spinner.result();
    }

    @Test
    @DisplayName("names a thread that sleeps, looks and sleeps again")
    void polling() {
        Actor<Void> poller = Actor.run("poller", () -> {
            while (!stop) {
                Thread.sleep(20);
            }
        });

        assertThatThrownBy(() -> Stillness.require("C2"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("C2: a thread polls")
                .hasMessageContaining("poller");
        stop = true;
        poller.result();
    }

    @Test
    @DisplayName("settles at once when everything waits, and gives up on what never does")
    void settling() {
        Gate gate = new Gate();
        Actor<Void> waiter = Actor.run("waiter", gate::pass);
        Actor<Void> spinner = Actor.run("spinner", () -> {
            while (!stop) {
                Thread.onSpinWait();
            }
        });

        Stillness.settle();

        stop = true;
        gate.open();
        waiter.result();
        spinner.result();
    }
}

package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.Actors;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Phaser and Exchanger")
class PhaserAndExchangerConformanceTest {
    @BothWays
    @DisplayName("a phase ends when all parties have arrived; what came before is seen")
    void phases(Way way) throws Throwable {
        way.play(() -> {
            Phaser phaser = new Phaser(2);
            int[] written = new int[2];
            Actors.together(
                    () -> {
                        written[0] = 1;
                        assertThat(phaser.arriveAndAwaitAdvance()).isEqualTo(1);
                        assertThat(written[1]).isEqualTo(1);
                        phaser.arriveAndAwaitAdvance();
                    },
                    () -> {
                        written[1] = 1;
                        phaser.arriveAndAwaitAdvance();
                        assertThat(written[0]).isEqualTo(1);
                        phaser.arriveAndAwaitAdvance();
                    });
            assertThat(phaser.getPhase()).isEqualTo(2);
        });
    }

    @BothWays
    @DisplayName("parties come and go; the phaser ends with the last")
    void parties(Way way) throws Throwable {
        way.play(() -> {
            Phaser phaser = new Phaser(1);
            phaser.register();
            assertThat(phaser.getRegisteredParties()).isEqualTo(2);
            Actors.together(phaser::arriveAndDeregister, phaser::arriveAndDeregister);
            assertThat(phaser.isTerminated()).isTrue();
            assertThat(phaser.register()).isNegative();
            assertThat(phaser.arriveAndAwaitAdvance()).isNegative();
        });
    }

    @BothWays
    @DisplayName("arrive doesn't wait, awaitAdvance does; onAdvance may end the phaser")
    void onAdvance(Way way) throws Throwable {
        way.play(() -> {
            Phaser phaser = new TwoPhases();
            Actors.Act arrivesTwice = () -> {
                phaser.awaitAdvance(phaser.arrive());
                phaser.awaitAdvance(phaser.arrive());
            };
            Actors.together(arrivesTwice, arrivesTwice);
            assertThat(phaser.isTerminated()).isTrue();
        });
    }

    @BothWays
    @DisplayName("a phase is waited for with a limit, interruptibly; a past phase isn't waited for")
    void waits(Way way) throws Throwable {
        way.play(() -> {
            Phaser phaser = new Phaser(1);
            assertThatThrownBy(() -> phaser.awaitAdvanceInterruptibly(0, 1, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            Actors waiter = new Actors()
                    .add(
                            "waiter",
                            () -> assertThatThrownBy(() -> phaser.awaitAdvanceInterruptibly(0))
                                    .isInstanceOf(InterruptedException.class))
                    .start();
            waiter.thread("waiter").interrupt();
            waiter.join();
            phaser.arrive();
            assertThat(phaser.awaitAdvance(0)).isEqualTo(1);
        });
    }

    @BothWays
    @DisplayName("an exchanger swaps what two threads bring")
    void exchanges(Way way) throws Throwable {
        way.play(() -> {
            Exchanger<String> exchanger = new Exchanger<>();
            Actors.together(
                    () -> assertThat(exchanger.exchange("from A")).isEqualTo("from B"),
                    () -> assertThat(exchanger.exchange("from B")).isEqualTo("from A"));
        });
    }

    @BothWays
    @DisplayName("an exchanger is waited for with a limit, interruptibly")
    void exchangerWaits(Way way) throws Throwable {
        way.play(() -> {
            Exchanger<String> exchanger = new Exchanger<>();
            assertThatThrownBy(() -> exchanger.exchange("nobody comes", 1, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            Actors waiter = new Actors()
                    .add(
                            "waiter",
                            () -> assertThatThrownBy(() -> exchanger.exchange("nobody comes"))
                                    .isInstanceOf(InterruptedException.class))
                    .start();
            waiter.thread("waiter").interrupt();
            waiter.join();
        });
    }

    private static final class TwoPhases extends Phaser {
        TwoPhases() {
            super(2);
        }

        @Override
        protected boolean onAdvance(int phase, int registered) {
            return phase == 1;
        }
    }
}

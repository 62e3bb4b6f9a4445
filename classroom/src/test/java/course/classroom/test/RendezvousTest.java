package course.classroom.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rendezvous, Gate, Occupancy")
class RendezvousTest {
    @Test
    @DisplayName("lets all go on once as many as expected are there at once")
    void full() {
        Rendezvous three = new Rendezvous(3);
        for (int i = 0; i < 3; i++) {
            Actor.run("party " + i, three::meet);
        }

        three.awaitFull(() -> "only " + three.arrived());

        assertThat(three.wasFull()).isTrue();
    }

    @Test
    @DisplayName("says who is missing when they come one after another")
    void oneAfterAnother() {
        Rendezvous two = new Rendezvous(2);
        Actor<Void> serial = Actor.run("serial", () -> {
            two.meet();
            two.meet();
        });

        assertThatThrownBy(() -> serial.result(() -> "C2: only %d of 2 had begun".formatted(two.arrived())))
                .isInstanceOf(StuckError.class)
                .hasMessageStartingWith("C2: only 1 of 2 had begun")
                .hasMessageContaining("serial waits for CountDownLatch.Sync@")
                .hasMessageContaining("in RendezvousTest.lambda$oneAfterAnother$");
        assertThat(two.wasFull()).isFalse();
    }

    @Test
    @DisplayName("counts one who arrives without holding him")
    void arrivesWithoutWaiting() {
        Rendezvous two = new Rendezvous(2);

        two.arrive();
        assertThat(two.wasFull()).isFalse();
        two.arrive();
        two.awaitFull(() -> "only " + two.arrived());

        assertThat(two.wasFull()).isTrue();
    }

    @Test
    @DisplayName("opened, holds nobody any more")
    void opened() {
        Rendezvous two = new Rendezvous(2);
        two.open();

        Actor.run("alone", two::meet).result();

        assertThat(two.arrived()).isEqualTo(1);
    }

    @Test
    @DisplayName("a gate holds until it is opened, and gives up on interrupt with the flag set")
    void gate() {
        Gate gate = new Gate();
        Actor<Boolean> held = Actor.call("held", () -> {
            try {
                gate.pass();
                return false;
            } catch (GivenUpException e) {
                return Thread.currentThread().isInterrupted();
            }
        });
        Stillness.settle();
        assertThat(held.hasEnded()).isFalse();

        held.interrupt();

        assertThat(held.result()).as("flag after an interrupt").isTrue();
        gate.open();
        Actor.run("free", gate::pass).result();
    }

    @Test
    @DisplayName("a gate that nobody opens is told from a slow one")
    void gateNeverOpened() {
        assertThatThrownBy(() -> new Gate().await(() -> "C1: nobody came"))
                .isInstanceOf(StuckError.class)
                .hasMessage("C1: nobody came\n(no thread of it is left)");
    }

    @Test
    @DisplayName("an occupancy remembers the most")
    void occupancy() {
        Occupancy room = new Occupancy();
        room.enter();
        room.enter();
        room.leave();
        room.enter();
        room.leave();

        assertThat(room.inside()).isEqualTo(1);
        assertThat(room.peak()).isEqualTo(2);
        assertThat(room.visits()).isEqualTo(3);
    }
}

package course.classroom.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.sample.Holder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("AtWork")
class AtWorkTest {
    private final Gate gate = new Gate();

    @Test
    @DisplayName("counts threads inside the answer, not those outside")
    void counts() {
        AtWork crew = AtWork.of(Holder.class);
        new Thread(() -> Holder.hold(gate::passUnlessInterrupted)).start();
        new Thread(() -> Holder.hold(gate::passUnlessInterrupted)).start();
        new Thread(gate::passUnlessInterrupted).start();

        crew.await(2, () -> "two are expected");

        assertThat(crew.count()).isEqualTo(2);
        assertThat(AtWork.of(Holder.class).count())
                .as("counted again, by one who came later")
                .isZero();
        gate.open();
    }

    @Test
    @DisplayName("says so when too few come")
    void tooFew() {
        AtWork crew = AtWork.of(Holder.class);
        new Thread(() -> Holder.hold(gate::passUnlessInterrupted)).start();

        assertThatThrownBy(() -> crew.await(2, () -> "C4: one only"))
                .isInstanceOf(StuckError.class)
                .hasMessageStartingWith("C4: one only");
        gate.open();
    }
}

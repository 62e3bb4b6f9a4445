package course.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.test.Actor;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Uses what most tests use, so that the class-sharing archive holds it. It judges nothing. */
@DisplayName("rehearsal")
public class Rehearsal {
    @Test
    @DisplayName("C1: what most tests use")
    void whatMostTestsUse() {
        Rendezvous together = new Rendezvous(2);
        Actor<Integer> left = Actor.call("left", () -> meet(together));
        Actor<Integer> right = Actor.call("right", () -> meet(together));
        Stillness.settle();
        assertThat(List.of(left.result(), right.result()))
                .as("both")
                .containsExactlyInAnyOrder(1, 1)
                .hasSize(2);
        assertThatThrownBy(() -> assertThat(1).as("one").isEqualTo(2))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("one");
    }

    private static int meet(Rendezvous together) {
        together.meet();
        return 1;
    }
}

package course.grader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A test that has to fail, run behind an answer's: where it doesn't, the answer has got at what judges it, and no verdict counts. */
@DisplayName("canary")
public class Canary {
    static final String NAME = "fails wherever assertions work";

    @Test
    @DisplayName(NAME)
    void fails() {
        assertThat(1).as("the canary's one").isEqualTo(2);
    }
}

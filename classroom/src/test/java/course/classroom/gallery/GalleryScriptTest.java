package course.classroom.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A script that can't be played is refused in words")
class GalleryScriptTest {
    @Test
    @DisplayName("numbers and durations out of range are named with their value")
    void outOfRange() {
        refused(() -> Gallery.of(-1), "images must not be negative, as is -1");
        refused(() -> Gallery.of(1).pageSize(0), "entries must be positive, not 0");
        refused(() -> Gallery.of(1).bandwidth(0), "bytesPerSecond must be positive, not 0");
        refused(() -> Gallery.of(1).latency(Duration.ofMillis(-5)), "A duration must not be negative, as is PT-0.005S");
        refused(() -> Gallery.of(1).image("a.jpg"), "A path begins with /, not as a.jpg");
        refused(() -> Fault.status(200), "An error status is 400 to 599, not 200");
        refused(() -> Fault.cut(1).times(0), "times must be positive, not 0");
    }

    @Test
    @DisplayName("what isn't there is named")
    void missing() {
        assertThatThrownBy(() -> Photo.named("mona-lisa.jpg"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("There is no photograph named mona-lisa.jpg");
        try (Gallery gallery = Gallery.of(1).start()) {
            assertThatThrownBy(() -> gallery.bytesOf(gallery.api().resolve("/none.jpg")))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessageStartingWith("The gallery has nothing at http://127.0.0.1:");
        }
    }

    @Test
    @DisplayName("one script starts several galleries, alike and independent")
    void startsSeveral() {
        GalleryScript script = Gallery.of(5);
        try (Gallery one = script.start();
                Gallery other = script.image("/late.jpg").start()) {
            assertThat(one.links()).hasSize(5);
            assertThat(other.links()).hasSize(6);
            assertThat(one.links().get(4).encodedPath())
                    .isEqualTo(other.links().get(4).encodedPath());
            assertThat(one.api()).isNotEqualTo(other.api());
        }
    }

    private static void refused(Runnable script, String message) {
        assertThatIllegalArgumentException().isThrownBy(script::run).withMessage(message);
    }
}

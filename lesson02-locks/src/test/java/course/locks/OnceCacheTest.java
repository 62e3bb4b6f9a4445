package course.locks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("2.4 OnceCache")
class OnceCacheTest {
    @Test
    @DisplayName("C1: who asks again gets the value that was computed the first time")
    void computedOnce() {
        OnceCache<String, Integer> cache = new OnceCache<>();
        AtomicInteger computations = new AtomicInteger();

        assertThat(cache.get("four", key -> computations.incrementAndGet() + key.length()))
                .as("C1: the value of the key four")
                .isEqualTo(5);
        assertThat(cache.get("four", key -> computations.incrementAndGet() + key.length()))
                .as("C1: its value, asked for again")
                .isEqualTo(5);
        assertThat(computations).as("C1: computations of one key").hasValue(1);
    }

    @Test
    @DisplayName("C1: who asks while another computes waits for that value")
    void waitsForAnothers() {
        OnceCache<String, String> cache = new OnceCache<>();
        Gate computing = new Gate();
        Gate mayGoOn = new Gate();
        Actor<String> first = Actor.call(
                "first",
                () -> cache.get("key", key -> {
                    computing.open();
                    mayGoOn.pass();
                    return "the first one's";
                }));
        computing.await(() -> "C1: get never calls compute");
        Actor<String> second = Actor.call("second", () -> cache.get("key", key -> "the second one's"));
        mayGoOn.open();

        assertThat(first.result(() -> "C1: get hangs")).isEqualTo("the first one's");
        assertThat(second.result(() -> "C1: get waits on though the value is there"))
                .as(
                        "C1: what the second gets, who asked while the first computed: a check and a put are two steps; see '2.4 Check, then act'")
                .isEqualTo("the first one's");
    }

    @Test
    @DisplayName("C4: a failure comes out unchanged")
    void failure() {
        IllegalStateException failure = new IllegalStateException("a failure made by the test");

        assertThatThrownBy(
                        () -> new OnceCache<String, String>().get("key", key -> {
                            throw failure;
                        }),
                        "C4: what get throws when compute throws")
                .isSameAs(failure);
    }

    @Test
    @DisplayName("C5: after a failure the next one computes anew")
    void failureIsNotCached() {
        OnceCache<String, String> cache = new OnceCache<>();
        catchThrowable(() -> cache.get("key", key -> {
            throw new IllegalStateException("a failure made by the test");
        }));

        assertThat(cache.get("key", key -> "value"))
                .as("C5: what get returns to the next one, whose compute succeeds")
                .isEqualTo("value");
    }
}

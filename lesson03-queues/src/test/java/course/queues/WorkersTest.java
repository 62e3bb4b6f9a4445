package course.queues;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3.4 Workers")
class WorkersTest {
    private final Queue<String> done = new ConcurrentLinkedQueue<>();

    @Test
    @DisplayName("C1: each item is worked on once")
    void eachOnce() throws InterruptedException {
        Workers.processAll(List.of("a", "b", "c", "d", "e"), 2, done::add);

        assertThat(done).as("C1: the items that were worked on").containsExactlyInAnyOrder("a", "b", "c", "d", "e");
    }

    @Test
    @DisplayName("C6: an item that fails is reported with its exception")
    void failureIsReported() throws InterruptedException {
        IOException offline = new IOException("offline");

        List<Failure<String>> failures = Workers.processAll(List.of("a", "b", "c"), 2, item -> {
            if (item.equals("b")) {
                throw offline;
            }
            done.add(item);
        });

        assertThat(failures)
                .as("C6: the failures reported when item b throws")
                .containsExactly(new Failure<>("b", offline));
    }

    @Test
    @DisplayName("C10: no items is no error")
    void noItems() throws InterruptedException {
        assertThat(Workers.processAll(List.<String>of(), 3, done::add))
                .as("C10: the failures among no items")
                .isEmpty();
    }
}

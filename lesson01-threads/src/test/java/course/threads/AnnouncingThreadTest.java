package course.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("1.3 AnnouncingThread")
class AnnouncingThreadTest {
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    @Test
    @DisplayName("C1: it has the name given")
    void hasItsName() {
        Thread thread = new AnnouncingThread(() -> {}, "worker", heard::add);

        assertThat(thread.getName()).as("C1: the thread's name").isEqualTo("worker");
    }

    @Test
    @DisplayName("C2: it announces its start, runs the target and announces its end")
    void announces() throws InterruptedException {
        Thread thread = new AnnouncingThread(() -> heard.add("the target runs"), "worker", heard::add);
        thread.start();
        thread.join();

        assertThat(heard)
                .as("C2: what was announced, and when the target ran")
                .containsExactly("worker started", "the target runs", "worker finished");
    }

    @Test
    @DisplayName("C4: it announces its end also when the target throws")
    void announcesTheEndOfAFailure() throws InterruptedException {
        Thread thread = new AnnouncingThread(
                () -> {
                    throw new IllegalStateException("a failure made by the test");
                },
                "worker",
                heard::add);
        thread.setUncaughtExceptionHandler((which, failure) -> {}); // keeps the screen clean
        thread.start();
        thread.join();

        assertThat(heard).as("C4: what was announced").containsExactly("worker started", "worker finished");
    }
}

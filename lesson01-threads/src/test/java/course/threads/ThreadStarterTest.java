package course.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("1.1 ThreadStarter")
class ThreadStarterTest {
    private final Queue<Thread> ran = new ConcurrentLinkedQueue<>();

    @Test
    @DisplayName("C1: the task runs once, in the thread returned")
    void runsOnce() throws InterruptedException {
        Thread thread = ThreadStarter.startNamed("worker", () -> ran.add(Thread.currentThread()));
        thread.join();

        assertThat(ran).as("C1: the threads that ran the task").containsExactly(thread);
    }

    @Test
    @DisplayName("C2: the thread has the name given")
    void hasItsName() {
        Thread thread = ThreadStarter.startNamed("worker", () -> {});

        assertThat(thread.getName()).as("C2: the thread's name").isEqualTo("worker");
    }

    @Test
    @DisplayName("C6: there is no thread without a task")
    void nullIsRefused() {
        assertThatNullPointerException()
                .as("C6: what startNamed(…, null) throws")
                .isThrownBy(() -> ThreadStarter.startNamed("worker", null));
    }
}

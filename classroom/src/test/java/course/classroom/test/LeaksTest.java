package course.classroom.test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Leaks")
class LeaksTest {
    @Test
    @DisplayName("names a pool that nobody shut down")
    void idlePool() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        pool.submit(() -> {}).get();

        assertThatThrownBy(() -> Leaks.requireNone("C5"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("C5: one thread is left behind")
                .hasMessageContaining("pool-")
                .hasMessageContaining("waits for");
        pool.shutdownNow();
        Leaks.requireNone("C5");
    }

    @Test
    @DisplayName("names an idle worker that would end itself one day")
    void idleCachedPool() throws Exception {
        ExecutorService pool = Executors.newCachedThreadPool();
        pool.submit(() -> {}).get();

        assertThatThrownBy(() -> Leaks.requireNone("C5")).hasMessageStartingWith("C5: one thread is left behind");
        pool.shutdownNow();
    }

    @Test
    @DisplayName("gives a thread that is about to end its time")
    void aboutToEnd() {
        new Thread(() -> LockSupport.parkNanos(1_000_000_000)).start();

        assertThatCode(() -> Leaks.requireNone("C5")).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("does not count the test's own threads, nor the JDK's common pool")
    void ownThreads() throws Exception {
        Gate gate = new Gate();
        Actor<Void> actor = Actor.run("actor", gate::pass);
        CompletableFuture.runAsync(() -> {}).get();

        Leaks.requireNone("C5");

        gate.open();
        actor.result();
    }
}

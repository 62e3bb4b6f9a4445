package course.sample;

import course.classroom.test.Gate;
import course.classroom.test.Stillness;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Not run by the build itself. */
public class VirtualThreads {
    @Test
    @DisplayName("C1: a virtual thread waits at a gate, and sleeps")
    void gate() throws InterruptedException {
        Gate gate = new Gate();
        Thread virtual = Thread.ofVirtual().name("feather").start(() -> {
            gate.pass();
            try {
                Thread.sleep(20); // what is drawn, not a guess
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        Stillness.settle();
        gate.open();
        virtual.join();
    }
}

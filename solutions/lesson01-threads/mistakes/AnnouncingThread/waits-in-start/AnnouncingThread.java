// Mistake: announces both in start(), which waits for the thread in between.
// Caught by: C3 "start() does not return while the target runs"
// May also fail: C5
package course.threads;

import java.util.Objects;
import java.util.function.Consumer;

public class AnnouncingThread extends Thread {
    private final Consumer<String> announcer;

    public AnnouncingThread(Runnable target, String name, Consumer<String> announcer) {
        super(Objects.requireNonNull(target), name);
        this.announcer = Objects.requireNonNull(announcer);
    }

    @Override
    public void start() {
        announcer.accept(getName() + " started");
        super.start();
        try {
            join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        announcer.accept(getName() + " finished");
    }
}

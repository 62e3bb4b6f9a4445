// Mistake: overrides start, so that all runs in the thread of its caller.
// Caught by: C3 "start() does not return while the target runs"
// May also fail: C2, C4, C5
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
        try {
            super.run();
        } finally {
            announcer.accept(getName() + " finished");
        }
    }
}

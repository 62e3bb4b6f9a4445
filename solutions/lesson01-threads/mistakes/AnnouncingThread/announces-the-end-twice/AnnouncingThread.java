// Mistake: announces the end both after a failure and always.
// Caught by: C4 "in a finally, which no failure leaves out"
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
    public void run() {
        announcer.accept(getName() + " started");
        try {
            super.run();
        } catch (Throwable failure) {
            announcer.accept(getName() + " finished");
            throw failure;
        } finally {
            announcer.accept(getName() + " finished");
        }
    }
}

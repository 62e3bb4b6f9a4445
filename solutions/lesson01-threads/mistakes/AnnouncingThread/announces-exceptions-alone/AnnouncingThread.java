// Mistake: announces the end of an exception, and not of an error.
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
        } catch (RuntimeException e) {
            announcer.accept(getName() + " finished");
            throw e;
        }
        announcer.accept(getName() + " finished");
    }
}

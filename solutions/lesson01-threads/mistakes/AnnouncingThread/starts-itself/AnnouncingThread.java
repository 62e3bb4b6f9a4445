// Mistake: starts itself in its constructor.
// Caught by: C3 "a constructor must not start its own thread"
// May also fail: C2, C4, C5
package course.threads;

import java.util.Objects;
import java.util.function.Consumer;

public class AnnouncingThread extends Thread {
    private final Consumer<String> announcer;

    public AnnouncingThread(Runnable target, String name, Consumer<String> announcer) {
        super(Objects.requireNonNull(target), name);
        this.announcer = Objects.requireNonNull(announcer);
        start();
    }

    @Override
    public void run() {
        announcer.accept(getName() + " started");
        try {
            super.run();
        } finally {
            announcer.accept(getName() + " finished");
        }
    }
}

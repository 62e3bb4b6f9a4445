// Mistake: announces the start in start(), which somebody else calls.
// Caught by: C3 "The constructor and start() are called by somebody"
// May also fail: C2, C4
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
    }

    @Override
    public void run() {
        try {
            super.run();
        } finally {
            announcer.accept(getName() + " finished");
        }
    }
}

// Mistake: announces no end when somebody has interrupted it.
// Caught by: C2 "each once"
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
        } finally {
            if (!isInterrupted()) {
                announcer.accept(getName() + " finished");
            }
        }
    }
}

// Mistake: announces in words of its own.
// Caught by: C2 "in the very words"
// May also fail: C4
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
        announcer.accept(getName() + " has started");
        try {
            super.run();
        } finally {
            announcer.accept(getName() + " finished");
        }
    }
}

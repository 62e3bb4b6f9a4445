// Mistake: takes the name for a format.
// Caught by: C2 "in the very words"
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
        announcer.accept(String.format(getName() + " started", ""));
        try {
            super.run();
        } finally {
            announcer.accept(String.format(getName() + " finished", ""));
        }
    }
}

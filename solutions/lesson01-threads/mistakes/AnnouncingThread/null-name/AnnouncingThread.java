// Mistake: takes a default in place of a null name.
// Caught by: C6 "when its name is null"
package course.threads;

import java.util.Objects;
import java.util.function.Consumer;

public class AnnouncingThread extends Thread {
    private final Consumer<String> announcer;

    public AnnouncingThread(Runnable target, String name, Consumer<String> announcer) {
        super(Objects.requireNonNull(target), name == null ? "nameless" : name);
        this.announcer = Objects.requireNonNull(announcer);
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

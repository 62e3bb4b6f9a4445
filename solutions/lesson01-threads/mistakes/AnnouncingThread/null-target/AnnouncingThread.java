// Mistake: lets a null target pass, and runs nothing.
// Caught by: C6 "when its target is null"
package course.threads;

import java.util.Objects;
import java.util.function.Consumer;

public class AnnouncingThread extends Thread {
    private final Consumer<String> announcer;

    public AnnouncingThread(Runnable target, String name, Consumer<String> announcer) {
        super(target, name);
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

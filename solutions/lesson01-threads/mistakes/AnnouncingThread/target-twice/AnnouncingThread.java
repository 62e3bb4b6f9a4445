// Mistake: runs the target both itself and by super.run().
// Caught by: C2 "each once"
// May also fail: C3
package course.threads;

import java.util.Objects;
import java.util.function.Consumer;

public class AnnouncingThread extends Thread {
    private final Runnable target;
    private final Consumer<String> announcer;

    public AnnouncingThread(Runnable target, String name, Consumer<String> announcer) {
        super(Objects.requireNonNull(target), name);
        this.target = target;
        this.announcer = Objects.requireNonNull(announcer);
    }

    @Override
    public void run() {
        announcer.accept(getName() + " started");
        try {
            super.run();
            target.run();
        } finally {
            announcer.accept(getName() + " finished");
        }
    }
}

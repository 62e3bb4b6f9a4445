// Mistake: announces the start when the thread is constructed.
// Caught by: C3 "a constructor only keeps what run() will need"
// May also fail: C4
package course.threads;

import java.util.Objects;
import java.util.function.Consumer;

public class AnnouncingThread extends Thread {
    private final Consumer<String> announcer;

    public AnnouncingThread(Runnable target, String name, Consumer<String> announcer) {
        super(Objects.requireNonNull(target), name);
        this.announcer = Objects.requireNonNull(announcer);
        announcer.accept(name + " started");
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

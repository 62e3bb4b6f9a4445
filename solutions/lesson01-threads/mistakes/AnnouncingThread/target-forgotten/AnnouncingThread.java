// Mistake: overrides run and forgets the target.
// Caught by: C2 "one announcement, then the target, then the other one"
// May also fail: C3, C5
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
        announcer.accept(getName() + " finished");
    }
}

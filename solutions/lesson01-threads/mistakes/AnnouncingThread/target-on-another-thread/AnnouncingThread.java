// Mistake: runs the target on yet another thread and joins that.
// Caught by: C3 "all on the AnnouncingThread itself"
// May also fail: C2, C4, C5
package course.threads;

import java.util.Objects;
import java.util.function.Consumer;

public class AnnouncingThread extends Thread {
    private final Runnable target;
    private final Consumer<String> announcer;

    public AnnouncingThread(Runnable target, String name, Consumer<String> announcer) {
        super(name);
        this.target = Objects.requireNonNull(target);
        this.announcer = Objects.requireNonNull(announcer);
    }

    @Override
    public void run() {
        announcer.accept(getName() + " started");
        Thread runner = new Thread(target, getName());
        runner.start();
        try {
            runner.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            announcer.accept(getName() + " finished");
        }
    }
}

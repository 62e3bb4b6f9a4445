// Mistake: finds a null announcer only when it runs.
// Caught by: C6 "when its announcer is null"
package course.threads;

import java.util.function.Consumer;

public class AnnouncingThread extends Thread {
    private final Consumer<String> announcer;

    public AnnouncingThread(Runnable target, String name, Consumer<String> announcer) {
        super(require(target), name);
        this.announcer = announcer;
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

    private static Runnable require(Runnable target) {
        if (target == null) {
            throw new NullPointerException("target");
        }
        return target;
    }
}

// Mistake: keeps the target and the announcer in static fields, so that the last one constructed counts.
// Caught by: C2 "must not be static"
package course.threads;

import java.util.Objects;
import java.util.function.Consumer;

public class AnnouncingThread extends Thread {
    private static Runnable target;
    private static Consumer<String> announcer;

    public AnnouncingThread(Runnable target, String name, Consumer<String> announcer) {
        super(name);
        AnnouncingThread.target = Objects.requireNonNull(target);
        AnnouncingThread.announcer = Objects.requireNonNull(announcer);
    }

    @Override
    public void run() {
        announcer.accept(getName() + " started");
        try {
            target.run();
        } finally {
            announcer.accept(getName() + " finished");
        }
    }
}

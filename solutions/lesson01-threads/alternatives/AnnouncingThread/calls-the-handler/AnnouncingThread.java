// Right answer: hands the failure to the handler itself, before it announces the end.
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
        try {
            target.run();
        } catch (Throwable failure) {
            getUncaughtExceptionHandler().uncaughtException(this, failure);
        }
        announcer.accept(getName() + " finished");
    }
}

// Right answer: keeps the target itself, and takes the name from it when it speaks.
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
        } finally {
            announcer.accept(getName() + " finished");
        }
    }
}

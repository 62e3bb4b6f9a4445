package course.threads;

import java.util.Objects;
import java.util.function.Consumer;

/** Exercise 1.3, model answer: a run of its own around the one it inherits, which runs the target. */
public class AnnouncingThread extends Thread {
    private final Consumer<String> announcer;

    public AnnouncingThread(Runnable target, String name, Consumer<String> announcer) {
        super(Objects.requireNonNull(target, "target"), Objects.requireNonNull(name, "name"));
        this.announcer = Objects.requireNonNull(announcer, "announcer");
    }

    @Override
    public void run() {
        announcer.accept(getName() + " started");
        try {
            super.run();
        } finally { // no catch: what the target throws goes on to the handler
            announcer.accept(getName() + " finished");
        }
    }
}

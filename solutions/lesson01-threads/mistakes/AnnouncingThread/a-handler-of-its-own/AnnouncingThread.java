// Mistake: announces the end of a failure in a handler of its own, so that the default one never hears of it.
// Caught by: C5 "the thread needs no handler of yours"
// May also fail: C4
package course.threads;

import java.util.Objects;
import java.util.function.Consumer;

public class AnnouncingThread extends Thread {
    private final Consumer<String> announcer;

    public AnnouncingThread(Runnable target, String name, Consumer<String> announcer) {
        super(Objects.requireNonNull(target), name);
        this.announcer = Objects.requireNonNull(announcer);
        setUncaughtExceptionHandler((thread, failure) -> announcer.accept(name + " finished"));
    }

    @Override
    public void run() {
        announcer.accept(getName() + " started");
        super.run();
        announcer.accept(getName() + " finished");
    }
}

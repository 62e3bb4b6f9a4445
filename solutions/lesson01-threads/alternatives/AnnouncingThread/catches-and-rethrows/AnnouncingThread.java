// Right answer: keeps the failure while it announces the end, then throws it on.
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
        Throwable failure = null;
        try {
            target.run();
        } catch (Throwable thrown) {
            failure = thrown;
        }
        announcer.accept(getName() + " finished");
        if (failure != null) {
            AnnouncingThread.<RuntimeException>throwOn(failure);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void throwOn(Throwable failure) throws E {
        throw (E) failure;
    }
}

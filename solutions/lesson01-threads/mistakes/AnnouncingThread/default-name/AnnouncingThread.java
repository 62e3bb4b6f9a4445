// Mistake: speaks of itself by the name that Thread gave it.
// Caught by: C2 "in the very words"
// May also fail: C4
package course.threads;

import java.util.Objects;
import java.util.function.Consumer;

public class AnnouncingThread extends Thread {
    private final Consumer<String> announcer;
    private final String speaker = getName();

    public AnnouncingThread(Runnable target, String name, Consumer<String> announcer) {
        super(Objects.requireNonNull(target));
        setName(name);
        this.announcer = Objects.requireNonNull(announcer);
    }

    @Override
    public void run() {
        announcer.accept(speaker + " started");
        try {
            super.run();
        } finally {
            announcer.accept(speaker + " finished");
        }
    }
}

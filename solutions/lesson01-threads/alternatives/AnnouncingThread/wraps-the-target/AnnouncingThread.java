// Right answer: hands a target with the announcements around it to Thread, and overrides nothing.
package course.threads;

import java.util.Objects;
import java.util.function.Consumer;

public class AnnouncingThread extends Thread {
    public AnnouncingThread(Runnable target, String name, Consumer<String> announcer) {
        super(announcing(target, name, announcer), name);
    }

    private static Runnable announcing(Runnable target, String name, Consumer<String> announcer) {
        Objects.requireNonNull(target);
        Objects.requireNonNull(announcer);
        return () -> {
            announcer.accept(name + " started");
            try {
                target.run();
            } finally {
                announcer.accept(name + " finished");
            }
        };
    }
}

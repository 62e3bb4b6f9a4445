// Mistake: lets a pool announce, so as not to be held up.
// Caught by: C3 "all on the AnnouncingThread itself"
// May also fail: C2, C4
package course.threads;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

public class AnnouncingThread extends Thread {
    private final Consumer<String> announcer;

    public AnnouncingThread(Runnable target, String name, Consumer<String> announcer) {
        super(Objects.requireNonNull(target), name);
        this.announcer = Objects.requireNonNull(announcer);
    }

    @Override
    public void run() {
        CompletableFuture.runAsync(() -> announcer.accept(getName() + " started"));
        try {
            super.run();
        } finally {
            CompletableFuture.runAsync(() -> announcer.accept(getName() + " finished"));
        }
    }
}

package course.threads;

import java.util.Objects;
import java.util.function.Consumer;

public class AnnouncingThread extends Thread {
  private final Consumer<String> announcer;
  private final String name;

  public AnnouncingThread(Runnable target, String name, Consumer<String> announcer) {
    super(Objects.requireNonNull(target));
    this.name = Objects.requireNonNull(name);
    this.announcer = Objects.requireNonNull(announcer);
  }

  @Override
  public void run() {
    announcer.accept(name + " started");
    try {
      super.run();
    } finally {
      announcer.accept(name + " finished");
    }
  }
}

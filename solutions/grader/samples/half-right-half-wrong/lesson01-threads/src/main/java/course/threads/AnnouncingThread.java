package course.threads;

import java.util.Objects;
import java.util.function.Consumer;

public class AnnouncingThread extends Thread {
	private final Consumer<String> announcer;

	public AnnouncingThread(Runnable target, String name, Consumer<String> announcer) {
		super(Objects.requireNonNull(target), name);
		this.announcer = Objects.requireNonNull(announcer);
	}

	@Override
	public void run() {
		announcer.accept(getName() + " started");
		super.run();
		announcer.accept(getName() + " finished");
	}
}

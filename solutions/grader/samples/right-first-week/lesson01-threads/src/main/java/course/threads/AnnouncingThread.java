package course.threads;

import java.util.Objects;
import java.util.function.Consumer;

public class AnnouncingThread extends Thread {
	private final Consumer<String> announcer;

	public AnnouncingThread(Runnable target, String name, Consumer<String> announcer) {
		super(Objects.requireNonNull(target), name);
		this.announcer = Objects.requireNonNull(announcer);
	}

	private interface Announcement extends AutoCloseable {
		@Override
		void close();
	}

	@Override
	public void run() {
		try (Announcement end = begin()) {
			super.run();
		}
	}

	private Announcement begin() {
		announcer.accept(getName() + " started");
		return () -> announcer.accept(getName() + " finished");
	}
}

package course.threads;

import java.util.Objects;

public class ThreadStarter {
	private ThreadStarter() {}

	public static Thread startNamed(String name, Runnable task) {
		Objects.requireNonNull(name);
		Objects.requireNonNull(task);

		Thread thread = new Thread(task, name);
		thread.start();
		try {
			thread.join();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return thread;
	}
}

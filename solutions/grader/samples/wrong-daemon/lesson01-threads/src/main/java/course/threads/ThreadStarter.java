package course.threads;

import java.util.Objects;

public class ThreadStarter {
	private ThreadStarter() {}

	public static Thread startNamed(String name, Runnable task) {
		Objects.requireNonNull(name);
		Objects.requireNonNull(task);

		Thread thread = new Thread(task, name);
		thread.setDaemon(true);
		thread.start();
		return thread;
	}
}

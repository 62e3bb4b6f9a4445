package course.threads;

import java.util.Objects;

public class ThreadStarter {
	private ThreadStarter() {}

	public static Thread startNamed(String name, Runnable task) {
		Thread thread = new Thread(Objects.requireNonNull(task), name);
		thread.start();
		return thread;
	}
}

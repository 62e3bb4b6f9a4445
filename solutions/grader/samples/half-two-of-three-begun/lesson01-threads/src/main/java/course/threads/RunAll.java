package course.threads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

// done on Sunday
public class RunAll {
	private RunAll() {}

	public static Duration runAll(List<Runnable> tasks) throws InterruptedException {
		long begin = System.nanoTime();
		List<Thread> threads = new ArrayList<>();
		for (Runnable task : tasks) {
			Thread thread = new Thread(task);
			thread.start();
			threads.add(thread);
		}
		for (Thread thread : threads) {
			thread.join();
		}
		return Duration.ofNanos(System.nanoTime() - begin);
	}
}

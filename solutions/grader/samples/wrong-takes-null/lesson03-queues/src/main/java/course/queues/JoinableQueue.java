package course.queues;

import java.time.Duration;
import java.util.LinkedList;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

public class JoinableQueue<T> {
	private final Object lock = new Object();
	private final Queue<T> items = new LinkedList<>();
	private long unfinished;

	public void put(T item) {
		synchronized (lock) {
			items.add(item);
			unfinished++;
			lock.notifyAll();
		}
	}

		public T take() throws InterruptedException {
		synchronized (lock) {
			while (items.isEmpty()) {
				lock.wait();
			}
			return items.remove();
		}
	}

	public void taskDone() {
		synchronized (lock) {
			if (unfinished == 0) {
				throw new IllegalStateException("taskDone was called more often than put");
			}
			unfinished--;
			if (unfinished == 0) {
				lock.notifyAll();
			}
		}
	}

		public void join() throws InterruptedException {
		synchronized (lock) {
			while (unfinished > 0) {
				lock.wait();
			}
		}
	}

		public boolean join(Duration limit) throws InterruptedException {
		if (limit.isNegative()) {
			throw new IllegalArgumentException("limit must not be negative: " + limit);
		}
		long nanos = TimeUnit.NANOSECONDS.convert(limit); // for ever, if it is longer than that
		long begin = System.nanoTime();
		synchronized (lock) {
			while (unfinished > 0) {
				long left = nanos - (System.nanoTime() - begin);
				if (left <= 0) {
					return false;
				}
				TimeUnit.NANOSECONDS.timedWait(lock, left);
			}
			return true;
		}
	}
}

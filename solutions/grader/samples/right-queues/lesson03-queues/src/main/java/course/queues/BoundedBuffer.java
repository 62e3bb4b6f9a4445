// Means: a lock with a condition for each side, and a ring; each change signals one of the right side.
package course.queues;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public class BoundedBuffer<T> {
	private final ReentrantLock lock = new ReentrantLock();
	private final Condition notFull = lock.newCondition();
	private final Condition notEmpty = lock.newCondition();
	private final Object[] ring;
	private int count;
	private int first;

	public BoundedBuffer(int capacity) {
		if (capacity < 1) {
			throw new IllegalArgumentException("capacity: " + capacity);
		}
		ring = new Object[capacity];
	}

	public void put(T item) throws InterruptedException {
		Objects.requireNonNull(item);
		lock.lockInterruptibly();
		try {
			while (count == ring.length) {
				notFull.await();
			}
			add(item);
		} finally {
			lock.unlock();
		}
	}

	public boolean offer(T item, Duration limit) throws InterruptedException {
		Objects.requireNonNull(item);
		long left = nanos(limit);
		lock.lockInterruptibly();
		try {
			while (count == ring.length) {
				if (left <= 0) {
					return false;
				}
				left = notFull.awaitNanos(left);
			}
			add(item);
			return true;
		} finally {
			lock.unlock();
		}
	}

	private void add(T item) {
		ring[(first + count) % ring.length] = item;
		count++;
		notEmpty.signal();
	}

	public T take() throws InterruptedException {
		lock.lockInterruptibly();
		try {
			while (count == 0) {
				notEmpty.await();
			}
			@SuppressWarnings("unchecked")
			T item = (T) ring[first];
			ring[first] = null;
			first = (first + 1) % ring.length;
			count--;
			notFull.signal();
			return item;
		} finally {
			lock.unlock();
		}
	}

	public int size() {
		lock.lock();
		try {
			return count;
		} finally {
			lock.unlock();
		}
	}

	private static long nanos(Duration limit) {
		if (limit.isNegative()) {
			throw new IllegalArgumentException("negative limit: " + limit);
		}
		return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : limit.toNanos();
	}
}

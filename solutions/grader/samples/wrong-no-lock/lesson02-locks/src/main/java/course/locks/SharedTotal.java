package course.locks;

import java.util.List;

public class SharedTotal {
	private long sum;

	public void add(long amount) {
		sum += amount;
	}

	public long total() {
		return sum;
	}

	public static long addAndSubtract(int count) throws InterruptedException {
		if (count < 0) {
			throw new IllegalArgumentException("count must not be negative: " + count);
		}
		SharedTotal total = new SharedTotal();
		List<Thread> loops =
				List.of(loop(total, 2, count), loop(total, 3, count), loop(total, -4, count), loop(total, -1, count));
		for (Thread loop : loops) {
			loop.start();
		}
		for (Thread loop : loops) {
			loop.join();
		}
		return total.total();
	}

	private static Thread loop(SharedTotal total, long amount, int count) {
		return new Thread(
				() -> {
					for (int i = 0; i < count; i++) {
						total.add(amount);
					}
				});
	}
}

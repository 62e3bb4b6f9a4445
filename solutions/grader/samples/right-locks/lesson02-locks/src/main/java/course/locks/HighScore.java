package course.locks;

import java.util.concurrent.atomic.AtomicInteger;

public class HighScore {
	private final AtomicInteger best = new AtomicInteger(Integer.MIN_VALUE);

	public boolean submit(int score) {
		int current = best.get();
		while (score > current) {
			if (best.compareAndSet(current, score)) {
				return true;
			}
			current = best.get(); // another score came in between: compare with that one
		}
		return false;
	}

	public int best() {
		return best.get();
	}
}

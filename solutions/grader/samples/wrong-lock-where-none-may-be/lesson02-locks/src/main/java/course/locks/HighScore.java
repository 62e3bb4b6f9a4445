package course.locks;

public class HighScore {
	private int best = Integer.MIN_VALUE;

	public synchronized boolean submit(int score) {
		if (score <= best) {
			return false;
		}
		best = score;
		return true;
	}

	public synchronized int best() {
		return best;
	}
}

package course.queues;

import java.util.*;
import java.util.stream.*;

public class Orders {
	private Orders() {}

	public static <T> List<T> fifo(List<T> arrived) {
		return new ArrayList<>(arrived);
	}

	public static <T> List<T> lifo(List<T> arrived) {
		List<T> copy = new ArrayList<>(arrived);
		Collections.reverse(copy);
		return copy;
	}

	public static List<Job> byPriority(List<Job> arrived) {
		return arrived.stream()
				.sorted(Comparator.comparingInt(Job::priority).thenComparing(Job::label))
				.toList();
	}
}

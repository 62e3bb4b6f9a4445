package course.locks;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

public class Catalogue<T> {
	private final CopyOnWriteArrayList<T> items = new CopyOnWriteArrayList<>();

	public void add(T item) {
		items.add(Objects.requireNonNull(item));
	}

	public void addPair(T first, T second) {
		items.addAll(List.of(first, second));
	}

	public boolean anyMatch(Predicate<? super T> predicate) {
		return items.stream().anyMatch(predicate);
	}

	public List<T> snapshot() {
		return List.copyOf(items);
	}
}

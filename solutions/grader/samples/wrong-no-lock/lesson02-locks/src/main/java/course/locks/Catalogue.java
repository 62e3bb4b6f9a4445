package course.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

public class Catalogue<T> {
  private final List<T> items = new ArrayList<>();

  public void add(T item) {
    items.add(Objects.requireNonNull(item));
  }

  public void addPair(T first, T second) {
    items.addAll(List.of(first, second));
  }

  public boolean anyMatch(Predicate<? super T> predicate) {
    Objects.requireNonNull(predicate);
    return snapshot().stream().anyMatch(predicate);
  }

  public List<T> snapshot() {
    return new ArrayList<>(items);
  }
}

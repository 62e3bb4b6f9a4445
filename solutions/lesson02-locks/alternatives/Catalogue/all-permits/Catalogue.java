// Right answer: a semaphore: a reader takes one permit, a writer all of them.
package course.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;

public class Catalogue<T> {
    private static final int ALL = 1_000;

    private final Semaphore permits = new Semaphore(ALL, true);
    private final List<T> items = new ArrayList<>(); // written with all permits, read with one

    public void add(T item) {
        write(List.of(item));
    }

    public void addPair(T first, T second) {
        write(List.of(first, second));
    }

    private void write(List<T> added) {
        permits.acquireUninterruptibly(ALL);
        try {
            items.addAll(added);
        } finally {
            permits.release(ALL);
        }
    }

    public boolean anyMatch(Predicate<? super T> predicate) {
        Objects.requireNonNull(predicate);
        permits.acquireUninterruptibly();
        try {
            return items.stream().anyMatch(predicate);
        } finally {
            permits.release();
        }
    }

    public List<T> snapshot() {
        permits.acquireUninterruptibly();
        try {
            return new ArrayList<>(items);
        } finally {
            permits.release();
        }
    }
}

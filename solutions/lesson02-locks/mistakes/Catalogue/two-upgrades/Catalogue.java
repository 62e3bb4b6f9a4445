// Mistake: a read-write lock by hand that lets a reader become the writer once it is the only reader: two of them wait for each other.
// Caught by: C4 "waits for ever if one of those does the same"
// May also fail: C1, C2, C7
package course.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

public class Catalogue<T> {
    private final List<T> items = new ArrayList<>(); // written by the one writer, read by readers
    private int readers; // guarded by this

    public void add(T item) {
        write(List.of(item));
    }

    public void addPair(T first, T second) {
        write(List.of(first, second));
    }

    private void write(List<T> added) {
        enter();
        synchronized (this) {
            boolean interrupted = false;
            while (readers > 1) { // until this thread is the only reader
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            items.addAll(added);
            readers--;
            notifyAll();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public boolean anyMatch(Predicate<? super T> predicate) {
        Objects.requireNonNull(predicate);
        enter();
        try {
            return items.stream().anyMatch(predicate);
        } finally {
            leave();
        }
    }

    public List<T> snapshot() {
        enter();
        try {
            return new ArrayList<>(items);
        } finally {
            leave();
        }
    }

    private synchronized void enter() {
        readers++;
    }

    private synchronized void leave() {
        readers--;
        notifyAll();
    }
}

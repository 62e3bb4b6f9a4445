// Right answer: a read-write lock by hand: a monitor that counts readers and knows of a writer; an interrupted thread
// waits on.
package course.locks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

public class Catalogue<T> {
    private final List<T> items = new ArrayList<>(); // written by the one writer, read by readers
    private int readers; // guarded by this
    private boolean isWriting; // guarded by this

    public void add(T item) {
        write(List.of(item));
    }

    public void addPair(T first, T second) {
        write(List.of(first, second));
    }

    private void write(List<T> added) {
        enter(true);
        try {
            items.addAll(added);
        } finally {
            leave(true);
        }
    }

    public boolean anyMatch(Predicate<? super T> predicate) {
        Objects.requireNonNull(predicate);
        enter(false);
        try {
            return items.stream().anyMatch(predicate);
        } finally {
            leave(false);
        }
    }

    public List<T> snapshot() {
        enter(false);
        try {
            return Collections.unmodifiableList(new ArrayList<>(items));
        } finally {
            leave(false);
        }
    }

    private synchronized void enter(boolean asWriter) {
        boolean interrupted = false;
        while (isWriting || asWriter && readers > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (asWriter) {
            isWriting = true;
        } else {
            readers++;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void leave(boolean asWriter) {
        if (asWriter) {
            isWriting = false;
        } else {
            readers--;
        }
        notifyAll();
    }
}

package course.queues;

import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The numbers from 0, in a collection that is not made for several threads: two threads in one iterator's {@code next} at once get the
 * same number.
 */
final class PlainCollection extends AbstractCollection<Integer> {
    private final int size;

    PlainCollection(int size) {
        this.size = size;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Iterator<Integer> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public Integer next() {
                int here = next;
                if (here >= size) {
                    throw new NoSuchElementException();
                }
                next = here + 1;
                return here;
            }
        };
    }
}

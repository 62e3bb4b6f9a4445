package course.queues;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;

/** A source that plays the test's script with each item, and counts. Its items are the numbers from 0. */
final class Items implements Iterator<Integer> {
    /** What happens before an item is given out. */
    interface Script {
        void play(int item) throws Throwable;
    }

    private final int end;
    private final Script beforeHasNext;
    private final Script beforeNext;
    private final AtomicInteger given = new AtomicInteger();
    private int next; // used by one thread at a time; the answer has to see to it

    Items(int end, Script beforeHasNext, Script beforeNext) {
        this.end = end;
        this.beforeHasNext = beforeHasNext;
        this.beforeNext = beforeNext;
    }

    static Items of(int end) {
        return of(end, item -> {});
    }

    static Items of(int end, Script beforeNext) {
        return new Items(end, item -> {}, beforeNext);
    }

    @Override
    public boolean hasNext() {
        play(beforeHasNext, next);
        return next < end;
    }

    @Override
    public Integer next() {
        play(beforeNext, next);
        given.incrementAndGet();
        return next++;
    }

    /** How many items it has given out. */
    int given() {
        return given.get();
    }

    private static void play(Script script, int item) {
        try {
            script.play(item);
        } catch (Throwable failure) {
            throw Items.<RuntimeException>unchanged(failure);
        }
    }

    @SuppressWarnings("unchecked")
    static <E extends Throwable> E unchanged(Throwable failure) throws E {
        throw (E) failure;
    }
}

// Mistake: fetches all items, then works on them.
// Caught by: C2 "let them work in two threads"
// May also fail: C1, C3, C4, C5, C6, C7, C8
package course.queues;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public class Conveyor {
    private Conveyor() {}

    public static <T> void run(Iterator<T> source, int capacity, ThrowingConsumer<? super T> sink) throws Exception {
        if (capacity < 1) throw new IllegalArgumentException("capacity " + capacity);
        Objects.requireNonNull(source);
        Objects.requireNonNull(sink);
        List<T> all = new ArrayList<>();
        source.forEachRemaining(each -> {
            all.add(each);
            if (all.size() > 100_000) {
                throw new OutOfMemoryError("too many for a list");
            }
        });
        for (T each : all) {
            sink.accept(each);
        }
    }
}

// Mistake: one side after the other, item by item.
// Caught by: C2 "let them work in two threads"
// May also fail: C3, C4, C5, C7
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
        while (source.hasNext()) {
            sink.accept(source.next());
        }
    }
}

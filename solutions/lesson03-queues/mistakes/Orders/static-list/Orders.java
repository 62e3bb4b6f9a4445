// Mistake: the result is one list for all calls.
// Caught by: C5 "of an empty list"
// May also fail: C1, C2, C3, C4, C6
package course.queues;

import java.util.*;
import java.util.stream.*;

public class Orders {
    private Orders() {}

    public static <T> List<T> fifo(List<T> arrived) {
        SERVED.clear();
        SERVED.addAll((List<Object>) (List<?>) arrived);
        return (List<T>) (List<?>) SERVED;
    }

    public static <T> List<T> lifo(List<T> arrived) {
        List<T> copy = new ArrayList<>(arrived);
        Collections.reverse(copy);
        return copy;
    }

    public static List<Job> byPriority(List<Job> arrived) {
        SERVED.addAll(arrived);
        List<Job> copy = new ArrayList<>((List<Job>) (List<?>) SERVED);
        copy.sort(Comparator.comparingInt(Job::priority));
        return copy;
    }

    private static final List<Object> SERVED = new ArrayList<>();
}

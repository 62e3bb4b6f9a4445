// Mistake: fifo pushes, and a pushed deque gives out the newest first.
// Caught by: C1 "the order of arrival, and no other"
package course.queues;

import java.util.*;
import java.util.stream.*;

public class Orders {
    private Orders() {}

    public static <T> List<T> fifo(List<T> arrived) {
        ArrayDeque<T> deque = new ArrayDeque<>();
        arrived.forEach(deque::push);
        return new ArrayList<>(deque);
    }

    public static <T> List<T> lifo(List<T> arrived) {
        List<T> copy = new ArrayList<>(arrived);
        Collections.reverse(copy);
        return copy;
    }

    public static List<Job> byPriority(List<Job> arrived) {
        List<Job> copy = new ArrayList<>(arrived);
        copy.sort(Comparator.comparingInt(Job::priority));
        return copy;
    }
}

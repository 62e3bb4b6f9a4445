// Mistake: fifo and lifo are the other way round.
// Caught by: C1 "the order of arrival, and no other"
// May also fail: C2
package course.queues;

import java.util.*;
import java.util.stream.*;

public class Orders {
    private Orders() {}

    public static <T> List<T> fifo(List<T> arrived) {
        List<T> copy = new ArrayList<>(arrived);
        Collections.reverse(copy);
        return copy;
    }

    public static <T> List<T> lifo(List<T> arrived) {
        return new ArrayList<>(arrived);
    }

    public static List<Job> byPriority(List<Job> arrived) {
        List<Job> copy = new ArrayList<>(arrived);
        copy.sort(Comparator.comparingInt(Job::priority));
        return copy;
    }
}

// Mistake: sorts the argument.
// Caught by: C6 "work on a copy"
// May also fail: C1, C2, C3, C4, C5
package course.queues;

import java.util.*;
import java.util.stream.*;

public class Orders {
    private Orders() {}

    public static <T> List<T> fifo(List<T> arrived) {
        return new ArrayList<>(arrived);
    }

    public static <T> List<T> lifo(List<T> arrived) {
        List<T> copy = new ArrayList<>(arrived);
        Collections.reverse(copy);
        return copy;
    }

    public static List<Job> byPriority(List<Job> arrived) {
        arrived.sort(Comparator.comparingInt(Job::priority));
        return new ArrayList<>(arrived);
    }
}

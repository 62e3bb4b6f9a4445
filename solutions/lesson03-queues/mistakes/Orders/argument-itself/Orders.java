// Mistake: fifo returns its argument.
// Caught by: C6 "not the argument itself"
// May also fail: C7
package course.queues;

import java.util.*;
import java.util.stream.*;

public class Orders {
    private Orders() {}

    public static <T> List<T> fifo(List<T> arrived) {
        return arrived;
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

// Mistake: reverses the argument.
// Caught by: C6 "work on a copy"
// May also fail: C2, C5
package course.queues;

import java.util.*;
import java.util.stream.*;

public class Orders {
    private Orders() {}

    public static <T> List<T> fifo(List<T> arrived) {
        return new ArrayList<>(arrived);
    }

    public static <T> List<T> lifo(List<T> arrived) {
        Collections.reverse(arrived);
        return new ArrayList<>(arrived);
    }

    public static List<Job> byPriority(List<Job> arrived) {
        List<Job> copy = new ArrayList<>(arrived);
        copy.sort(Comparator.comparingInt(Job::priority));
        return copy;
    }
}

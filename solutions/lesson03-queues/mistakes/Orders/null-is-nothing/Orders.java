// Mistake: null is taken for an empty list.
// Caught by: C7 "for null"
package course.queues;

import java.util.*;
import java.util.stream.*;

public class Orders {
    private Orders() {}

    public static <T> List<T> fifo(List<T> arrived) {
        return arrived == null ? List.of() : new ArrayList<>(arrived);
    }

    public static <T> List<T> lifo(List<T> arrived) {
        if (arrived == null) {
            return List.of();
        }
        List<T> copy = new ArrayList<>(arrived);
        Collections.reverse(copy);
        return copy;
    }

    public static List<Job> byPriority(List<Job> arrived) {
        if (arrived == null) {
            return List.of();
        }
        List<Job> copy = new ArrayList<>(arrived);
        copy.sort(Comparator.comparingInt(Job::priority));
        return copy;
    }
}

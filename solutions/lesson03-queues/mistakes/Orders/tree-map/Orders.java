// Mistake: a map from priority to job keeps the last of each.
// Caught by: C5 "each is served once"
// May also fail: C4
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
        TreeMap<Integer, Job> map = new TreeMap<>();
        arrived.forEach(job -> map.put(job.priority(), job));
        return new ArrayList<>(map.values());
    }
}

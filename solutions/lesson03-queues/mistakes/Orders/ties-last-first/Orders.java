// Mistake: of equal priorities who came last is first.
// Caught by: C4 "who came first is first"
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
        List<Job> copy = new ArrayList<>(arrived);
        Collections.reverse(copy);
        copy.sort(Comparator.comparingInt(Job::priority));
        return copy;
    }
}

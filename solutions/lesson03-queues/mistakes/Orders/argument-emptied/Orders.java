// Mistake: takes everything out of the argument.
// Caught by: C6 "work on a copy"
// May also fail: C1, C5, C7
package course.queues;

import java.util.*;
import java.util.stream.*;

public class Orders {
    private Orders() {}

    public static <T> List<T> fifo(List<T> arrived) {
        List<T> served = new ArrayList<>();
        while (!arrived.isEmpty()) {
            served.add(arrived.remove(0));
        }
        return served;
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

// Mistake: streams the heap in place of polling it.
// Caught by: C3 "its iterator shows the heap"
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
        PriorityQueue<Job> heap = new PriorityQueue<>(Comparator.comparingInt(Job::priority));
        heap.addAll(arrived);
        return heap.stream().toList();
    }
}

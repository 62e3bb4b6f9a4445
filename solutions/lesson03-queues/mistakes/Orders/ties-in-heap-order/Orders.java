// Mistake: polls a priority queue that knows the priorities alone.
// Caught by: C4 "as its heap has them"
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
        List<Job> served = new ArrayList<>();
        while (!heap.isEmpty()) {
            served.add(heap.poll());
        }
        return served;
    }
}

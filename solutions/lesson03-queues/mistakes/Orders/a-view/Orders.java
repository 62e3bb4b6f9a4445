// Mistake: lifo returns a view of its argument.
// Caught by: C6 "no view of the argument"
// May also fail: C7
package course.queues;

import java.util.*;
import java.util.stream.*;

public class Orders {
    private Orders() {}

    public static <T> List<T> fifo(List<T> arrived) {
        return new ArrayList<>(arrived);
    }

    public static <T> List<T> lifo(List<T> arrived) {
        return new AbstractList<>() {
            @Override
            public T get(int index) {
                return arrived.get(arrived.size() - 1 - index);
            }

            @Override
            public int size() {
                return arrived.size();
            }
        };
    }

    public static List<Job> byPriority(List<Job> arrived) {
        List<Job> copy = new ArrayList<>(arrived);
        copy.sort(Comparator.comparingInt(Job::priority));
        return copy;
    }
}

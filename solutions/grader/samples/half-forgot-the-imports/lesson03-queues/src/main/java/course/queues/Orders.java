package course.queues;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;

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
        copy.sort(Comparator.comparingInt(Job::priority));
        return copy;
    }
}

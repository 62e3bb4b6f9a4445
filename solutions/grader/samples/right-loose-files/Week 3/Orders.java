package course.queues;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

public class Orders {
    private Orders() {}

    public static <T> List<T> fifo(List<T> arrived) {
        return arrived.stream().toList();
    }

    public static <T> List<T> lifo(List<T> arrived) {
        return IntStream.range(0, arrived.size())
                .mapToObj(i -> arrived.get(arrived.size() - 1 - i))
                .toList();
    }

    public static List<Job> byPriority(List<Job> arrived) {
        return arrived.stream().sorted(Comparator.comparingInt(Job::priority)).toList();
    }
}

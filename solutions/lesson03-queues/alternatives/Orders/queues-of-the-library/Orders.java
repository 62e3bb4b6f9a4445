package course.queues;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;

/** The queues that threads share, and a queue for each priority. */
public class Orders {
    private Orders() {}

    public static <T> List<T> fifo(List<T> arrived) {
        BlockingQueue<T> queue = new LinkedBlockingQueue<>(arrived);
        List<T> served = new ArrayList<>();
        queue.drainTo(served);
        return served;
    }

    public static <T> List<T> lifo(List<T> arrived) {
        BlockingDeque<T> deque = new LinkedBlockingDeque<>();
        for (T each : arrived) {
            deque.addFirst(each);
        }
        List<T> served = new ArrayList<>(arrived.size());
        while (deque.peek() != null) {
            served.add(deque.poll());
        }
        return served;
    }

    public static List<Job> byPriority(List<Job> arrived) {
        Map<Integer, List<Job>> byNumber = new TreeMap<>(Comparator.naturalOrder());
        for (Job job : arrived) {
            byNumber.computeIfAbsent(job.priority(), number -> new ArrayList<>())
                    .add(job);
        }
        List<Job> served = new ArrayList<>();
        byNumber.values().forEach(served::addAll);
        return served;
    }
}

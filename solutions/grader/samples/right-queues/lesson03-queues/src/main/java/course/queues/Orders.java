package course.queues;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

public class Orders {
    private static final Comparator<Arrived> MOST_URGENT =
            Comparator.comparingInt((Arrived each) -> each.job().priority()).thenComparingInt(Arrived::number);

        private record Arrived(Job job, int number) {}

    private Orders() {}

    public static <T> List<T> fifo(List<T> arrived) {
        Queue<T> queue = new ArrayDeque<>(arrived);
        List<T> result = new ArrayList<>();
        while (!queue.isEmpty()) {
            result.add(queue.remove());
        }
        return result;
    }

    public static <T> List<T> lifo(List<T> arrived) {
        Deque<T> stack = new ArrayDeque<>();
        arrived.forEach(stack::push);
        List<T> result = new ArrayList<>();
        while (!stack.isEmpty()) {
            result.add(stack.pop());
        }
        return result;
    }

    public static List<Job> byPriority(List<Job> arrived) {
        Queue<Arrived> queue = new PriorityQueue<>(MOST_URGENT);
        for (Job job : arrived) {
            queue.add(new Arrived(job, queue.size()));
        }
        List<Job> result = new ArrayList<>();
        while (!queue.isEmpty()) {
            result.add(queue.remove().job());
        }
        return result;
    }
}

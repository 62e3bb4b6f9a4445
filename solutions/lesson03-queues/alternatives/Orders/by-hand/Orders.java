package course.queues;

import java.util.ArrayList;
import java.util.List;

/** Loops and nothing else; each job is put behind the last one that is as urgent. */
public class Orders {
    private Orders() {}

    public static <T> List<T> fifo(List<T> arrived) {
        List<T> served = new ArrayList<>();
        for (T each : arrived) served.add(each);
        return served;
    }

    public static <T> List<T> lifo(List<T> arrived) {
        List<T> served = new ArrayList<>();
        for (T each : arrived) served.add(0, each);
        return served;
    }

    public static List<Job> byPriority(List<Job> arrived) {
        List<Job> served = new ArrayList<>();
        for (Job job : arrived) {
            int place = served.size();
            while (place > 0 && served.get(place - 1).priority() > job.priority()) {
                place--;
            }
            served.add(place, job);
        }
        return served;
    }
}

package course.queues.demo;

import course.queues.Job;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Claim: a priority queue is in order only for those who poll it. Its iterator shows the heap, and equal priorities
 * come out in any order unless you number them.
 *
 * <pre>
 * $ ./course demo 3.1
 * </pre>
 *
 * Observed:
 *
 * <pre>
 * broken: iterated                 [1 fix, 1 answer, 1 test, 2 plan, 1 ship, 3 tidy]
 * broken: polled, ties unnumbered  [1 fix, 1 answer, 1 ship, 1 test, 2 plan, 3 tidy]
 * fixed:  polled, ties numbered    [1 fix, 1 test, 1 answer, 1 ship, 2 plan, 3 tidy]
 * </pre>
 */
public final class Demo01_PriorityOrder {
    private Demo01_PriorityOrder() {}

    /** A job and its place in the order of arrival. */
    private record Numbered(Job job, long number) {}

    public static void main(String[] args) {
        List<Job> jobs = List.of(
                new Job(2, "plan"),
                new Job(1, "fix"),
                new Job(1, "test"),
                new Job(1, "answer"),
                new Job(1, "ship"),
                new Job(3, "tidy"));

        Queue<Job> heap = new PriorityQueue<>(Comparator.comparingInt(Job::priority));
        heap.addAll(jobs);
        System.out.println("broken: iterated                 "
                + heap.stream().map(Demo01_PriorityOrder::name).toList());

        StringBuilder polled = new StringBuilder();
        while (!heap.isEmpty()) {
            polled.append(polled.length() == 0 ? "" : ", ").append(name(heap.poll()));
        }
        System.out.println("broken: polled, ties unnumbered  [" + polled + "]");

        Queue<Numbered> numbered = new PriorityQueue<>(
                Comparator.comparingInt((Numbered each) -> each.job().priority())
                        .thenComparingLong(Numbered::number));
        for (Job job : jobs) {
            numbered.add(new Numbered(job, numbered.size()));
        }
        polled.setLength(0);
        while (!numbered.isEmpty()) {
            polled.append(polled.length() == 0 ? "" : ", ")
                    .append(name(numbered.poll().job()));
        }
        System.out.println("fixed:  polled, ties numbered    [" + polled + "]");
    }

    private static String name(Job job) {
        return job.priority() + " " + job.label();
    }
}

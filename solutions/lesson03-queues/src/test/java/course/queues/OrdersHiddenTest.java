package course.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3.1 Orders, hidden")
class OrdersHiddenTest {
    private static final long SEED = 31;
    private static final int ROUNDS = 200;

    /** One of the three, for jobs. */
    private enum Order {
        FIFO("fifo", "C1") {
            @Override
            List<Job> of(List<Job> jobs) {
                return Orders.fifo(jobs);
            }
        },
        LIFO("lifo", "C2") {
            @Override
            List<Job> of(List<Job> jobs) {
                return Orders.lifo(jobs);
            }
        },
        BY_PRIORITY("byPriority", "C3") {
            @Override
            List<Job> of(List<Job> jobs) {
                return Orders.byPriority(jobs);
            }
        };

        final String method;
        final String clause;

        Order(String method, String clause) {
            this.method = method;
            this.clause = clause;
        }

        abstract List<Job> of(List<Job> jobs);
    }

    @Test
    @DisplayName("C1: first come, first served, whatever comes")
    void fifo() {
        for (List<Job> jobs : lists()) {
            assertThat(Orders.fifo(jobs))
                    .as("C1: what fifo makes of %s: the order of arrival, and no other", jobs)
                    .isEqualTo(jobs);
        }
    }

    @Test
    @DisplayName("C2: last come, first served, whatever comes")
    void lifo() {
        for (List<Job> jobs : lists()) {
            List<Job> backwards = new ArrayList<>(jobs);
            Collections.reverse(backwards);
            assertThat(Orders.lifo(jobs))
                    .as("C2: what lifo makes of %s: the order of arrival from its end to its beginning", jobs)
                    .isEqualTo(backwards);
        }
    }

    @Test
    @DisplayName("C3: the lowest number first, whatever numbers there are")
    void byPriority() {
        for (List<Job> jobs : lists()) {
            assertThat(Orders.byPriority(jobs).stream().map(Job::priority))
                    .as(
                            "C3: the priorities of what byPriority makes of %s: poll a priority queue (its iterator shows the heap), and compare"
                                    + " without subtracting",
                            jobs)
                    .isSorted();
        }
    }

    @Test
    @DisplayName("C4: equal priorities as they came, whatever else comes")
    void ties() {
        for (List<Job> jobs : lists()) {
            List<Job> expected = new ArrayList<>(jobs);
            expected.sort(Comparator.comparingInt(Job::priority)); // keeps equal ones as they are
            assertThat(Orders.byPriority(jobs))
                    .as(
                            "C4: what byPriority makes of %s: of equal priorities who came first is first; a priority queue gives them out as its heap"
                                    + " has them, unless the comparator can tell them apart by their arrival",
                            jobs)
                    .isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("C5: nothing is lost or doubled, and of nothing comes nothing")
    void allServed() {
        List<Job> equal = List.of(new Job(1, "same"), new Job(2, "other"), new Job(1, "same"), new Job(1, "same"));
        for (Order order : Order.values()) {
            assertThat(order.of(List.of()))
                    .as("C5: what %s makes of an empty list", order.method)
                    .isEmpty();
            assertThat(order.of(equal))
                    .as("C5: what %s makes of four jobs, three of them equal: each is served once", order.method)
                    .containsExactlyInAnyOrderElementsOf(equal);
        }
    }

    @Test
    @DisplayName("C6: the argument stays as it is, and may be one that cannot be changed")
    void argumentUntouched() {
        for (Order order : Order.values()) {
            List<Job> jobs = new ArrayList<>(List.of(new Job(2, "a"), new Job(1, "b"), new Job(2, "c")));
            List<Job> before = List.copyOf(jobs);
            order.of(jobs);
            assertThat(jobs)
                    .as("C6: the argument of %s, afterwards: work on a copy", order.method)
                    .isEqualTo(before);
            assertThat(catchThrowable(() -> order.of(before)))
                    .as("C6: what %s throws for a list that cannot be changed", order.method)
                    .isNull();
        }
    }

    @Test
    @DisplayName("C6: the result is a list of its own")
    void resultOfItsOwn() {
        for (Order order : Order.values()) {
            List<Job> jobs = new ArrayList<>(List.of(new Job(1, "a"), new Job(2, "b"), new Job(3, "c")));
            List<Job> result = order.of(jobs);
            List<Job> before = List.copyOf(result);
            jobs.set(1, new Job(0, "changed"));
            jobs.remove(0);
            assertThat(result)
                    .as(
                            "C6: the result of %s, after its argument has changed: no view of the argument, and not the argument itself",
                            order.method)
                    .isEqualTo(before);
        }
    }

    @Test
    @DisplayName("C7: null is refused")
    void refusesNull() {
        for (Order order : Order.values()) {
            assertThat(catchThrowable(() -> order.of(null)))
                    .as("C7: what %s throws for null", order.method)
                    .isInstanceOf(NullPointerException.class);
        }
    }

    /** Lists of many lengths, with many ties and with numbers at both ends of what an int can be. */
    private static List<List<Job>> lists() {
        Random random = new Random(SEED);
        int[] ends = {Integer.MIN_VALUE, Integer.MAX_VALUE, -1, 0, 1, 2};
        List<List<Job>> lists = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            boolean extreme = round % 2 == 0;
            lists.add(IntStream.range(0, round % 30)
                    .mapToObj(i -> new Job(extreme ? ends[random.nextInt(ends.length)] : random.nextInt(4), "job " + i))
                    .toList());
        }
        return lists;
    }
}

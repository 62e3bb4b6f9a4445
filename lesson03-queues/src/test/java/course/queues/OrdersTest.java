package course.queues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3.1 Orders")
class OrdersTest {
    @Test
    @DisplayName("C1: first come, first served")
    void fifo() {
        assertThat(Orders.fifo(List.of("a", "b", "c")))
                .as("C1: a, b and c, in that order, served as by a queue")
                .containsExactly("a", "b", "c");
    }

    @Test
    @DisplayName("C2: last come, first served")
    void lifo() {
        assertThat(Orders.lifo(new ArrayList<>(List.of("a", "b", "c"))))
                .as("C2: a, b and c, in that order, served as by a stack")
                .containsExactly("c", "b", "a");
    }

    @Test
    @DisplayName("C3: the lowest number first")
    void byPriority() {
        Job tidy = new Job(3, "tidy");
        Job fix = new Job(1, "fix");
        Job plan = new Job(2, "plan");

        assertThat(Orders.byPriority(new ArrayList<>(List.of(tidy, fix, plan))))
                .as("C3: jobs of priorities 3, 1 and 2, in that order")
                .containsExactly(fix, plan, tidy);
    }

    @Test
    @DisplayName("C4: equal priorities as they came")
    void ties() {
        List<Job> jobs = List.of(new Job(1, "fix"), new Job(1, "test"), new Job(1, "answer"), new Job(1, "ship"));

        assertThat(Orders.byPriority(new ArrayList<>(jobs)))
                .as("C4: four jobs of the same priority: as they came, which a priority queue alone doesn't promise")
                .isEqualTo(jobs);
    }

    @Test
    @DisplayName("C6: the argument stays as it is")
    void untouched() {
        List<String> arrived = new ArrayList<>(List.of("a", "b", "c"));
        Orders.lifo(arrived);

        assertThat(arrived)
                .as("C6: the argument of lifo, afterwards: don't change it, change a list of your own")
                .containsExactly("a", "b", "c");

        List<Job> jobs = new ArrayList<>(List.of(new Job(2, "plan"), new Job(1, "fix")));
        Orders.byPriority(jobs);

        assertThat(jobs)
                .as("C6: the argument of byPriority, afterwards: don't change it, change a list of your own")
                .containsExactly(new Job(2, "plan"), new Job(1, "fix"));
    }

    @Test
    @DisplayName("C6: the result is a list of its own")
    void resultOfItsOwn() {
        List<String> arrived = new ArrayList<>(List.of("a", "b", "c"));
        List<String> served = Orders.fifo(arrived);
        assertThat(served).as("C6: what fifo returns").isNotNull();
        List<String> before = new ArrayList<>(served);
        arrived.add("d");

        assertThat(served)
                .as(
                        "C6: what fifo has returned, after the argument got another item: return a copy, not the argument or a view of it")
                .isEqualTo(before);
    }
}

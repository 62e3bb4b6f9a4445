package course.events;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who runs, what is returned, and what is left; {@link RaceTrouble} tells of failures and interrupts. */
@DisplayName("4.3 StartingGate, hidden")
class StartingGateHiddenTest implements RacesInAnyOrder, RaceTrouble {
    private static final int MANY = 100;

    private final Gate mayEnd = new Gate();

    @Test
    @DisplayName("C1: each runner runs once, in a new thread of its own")
    void aThreadEach() {
        for (int count : new int[] {1, 2, RUNNERS}) {
            Queue<Integer> ran = new ConcurrentLinkedQueue<>();
            Queue<Thread> threads = new ConcurrentLinkedQueue<>();
            Actor<List<Integer>> caller = RaceTrouble.race(runners(count, place -> {
                ran.add(place);
                threads.add(Thread.currentThread());
            }));
            caller.result(() -> "C1: a race of %d, who have ended, does not return".formatted(count));
            Stillness.settle(); // whether it has waited for them is not judged here

            assertThat(ran)
                    .as("C1: who ran, of %d, by their places in the list: each exactly once", count)
                    .containsExactlyInAnyOrderElementsOf(RaceTrouble.upTo(count));
            assertThat(threads)
                    .as("C1: the threads that %d ran in: a new one each, and not the caller's", count)
                    .doesNotHaveDuplicates()
                    .doesNotContain(caller.thread());
        }
    }

    @Test
    @DisplayName("C1: one that stands in the list twice runs twice, and is listed twice")
    void theSameTwice() {
        AtomicInteger runs = new AtomicInteger();
        Runnable same = runs::incrementAndGet;
        List<Integer> places = result(
                List.of(same, same, same),
                () -> "C1: a race in which the list has one runner three times does not return");
        Stillness.settle();

        assertThat(runs)
                .as("C1: how often a runner ran that stands in the list three times")
                .hasValue(3);
        assertThat(places)
                .as("C1: what race returns then: places in the list, which the runner itself can't tell")
                .containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    @DisplayName("C2: nobody runs while a thread is still to be made")
    void oneIsMissing() {
        AtomicInteger ran = new AtomicInteger();
        HeldWhileMaking last = new HeldWhileMaking(RUNNERS);
        Actor<List<Integer>> caller = heldRace(last, ran);
        Stillness.settle();
        assertThat(last.isHeld() ? ran.get() : 0)
                .as("C2: how many of %d have run before the thread of the last one was made", RUNNERS)
                .isZero();
        last.letGo();
        caller.result(() -> "C4: all have ended, and race does not return");
    }

    @Test
    @DisplayName("C8: who is at the gate waits at rest")
    void restsAtTheGate() {
        HeldWhileMaking last = new HeldWhileMaking(RUNNERS);
        Actor<List<Integer>> caller = heldRace(last, new AtomicInteger());
        Stillness.require("C8");
        last.letGo();
        caller.result(() -> "C4: all have ended, and race does not return");
    }

    private static Actor<List<Integer>> heldRace(HeldWhileMaking last, AtomicInteger ran) {
        return Actor.call("caller", () -> {
            last.begin();
            return StartingGate.race(runners(RUNNERS, place -> ran.incrementAndGet()));
        });
    }

    @Test
    @DisplayName("C3: all run at the same time, however many")
    void allAtOnce() {
        for (int count : new int[] {2, MANY}) {
            Rendezvous together = new Rendezvous(count);
            Set<Thread> threads = ConcurrentHashMap.newKeySet();
            result(
                    runners(count, place -> {
                        threads.add(Thread.currentThread());
                        together.meet();
                    }),
                    () ->
                            "C3: only %d of %d run at the same time: start all before you wait for the end of one, let nothing limit their number, and open the gate to all"
                                    .formatted(together.arrived(), count));
            assertThat(threads).as("C1: the threads of %d runners", count).hasSize(count);
        }
    }

    @Test
    @DisplayName("C4: it returns when the last one has ended, whoever that is, and then all are listed")
    void waitsForTheLast() {
        for (int slow = 0; slow < RUNNERS; slow++) {
            int last = slow;
            Gate lastMayEnd = new Gate();
            Gate runs = new Gate();
            Actor<List<Integer>> caller = RaceTrouble.race(runners(RUNNERS, place -> {
                if (place == last) {
                    runs.open();
                    lastMayEnd.passUnlessInterrupted();
                }
            }));
            runs.await(() -> "C1: runner %d never runs".formatted(last));
            Stillness.settle();
            assertThat(caller.hasEnded())
                    .as(
                            "C4: whether race has returned while runner %d of %d still runs: wait for every one",
                            last, RUNNERS)
                    .isFalse();
            lastMayEnd.open();
            List<Integer> places = caller.result(() -> "C4: all have ended, and race does not return");
            assertThat(places)
                    .as("C4: what race returns when all of %d have ended", RUNNERS)
                    .containsExactlyInAnyOrderElementsOf(RaceTrouble.upTo(RUNNERS));
            assertThat(places)
                    .as("C4: what race returns when runner %d ended last", last)
                    .endsWith(last);
        }
    }

    @Test
    @DisplayName("C4: each race stands for itself, also if several go on at once")
    void eachForItself() {
        Actor<List<Integer>> slow = RaceTrouble.race(runners(2, place -> mayEnd.passUnlessInterrupted()));
        Stillness.settle();
        assertThat(result(runners(1, place -> {}), () -> "C4: a race does not return while another one goes on"))
                .as("C4: what a race of one returns, beside another race")
                .containsExactly(0);
        mayEnd.open();
        assertThat(slow.result(() -> "C4: all have ended, and race does not return"))
                .as("C4: what a race of two returns, beside another race")
                .containsExactlyInAnyOrder(0, 1);
    }

    @Test
    @DisplayName("C8: the caller waits for the end at rest")
    void atRest() {
        Rendezvous running = new Rendezvous(2);
        Actor<List<Integer>> caller = RaceTrouble.race(runners(2, place -> {
            running.arrive();
            mayEnd.passUnlessInterrupted();
        }));
        running.awaitFull(() -> "C3: only %d of 2 run at the same time".formatted(running.arrived()));
        Stillness.require("C8");
        mayEnd.open();
        caller.result(() -> "C4: all have ended, and race does not return");
    }

    @Test
    @DisplayName("C9: null is refused, an empty list is not, and the list stays as it is")
    void edges() {
        assertThat(RaceTrouble.race(null).failure(() -> "C9: race(null) does not end"))
                .as("C9: what race(null) throws")
                .isInstanceOf(NullPointerException.class);
        Actor<List<Integer>> empty = RaceTrouble.race(Collections.emptyList());
        assertThat(empty.failure(() -> "C9: a race of nobody does not end: nobody comes to open the gate"))
                .as("C9: what a race of nobody throws")
                .isNull();
        assertThat(empty.result()).as("C9: what a race of nobody returns").isEmpty();

        List<Runnable> list = new ArrayList<>(runners(2, place -> {}));
        List<Runnable> before = List.copyOf(list);
        result(list, () -> "C4: all have ended, and race does not return");
        assertThat(list).as("C9: the list, after the race").isEqualTo(before);
    }

    private static List<Integer> result(List<Runnable> runners, Supplier<String> ifStuck) {
        return RaceTrouble.race(runners).result(ifStuck);
    }

    private static List<Runnable> runners(int count, IntConsumer run) {
        return IntStream.range(0, count)
                .<Runnable>mapToObj(place -> () -> run.accept(place))
                .toList();
    }
}

package course.queues;

import static course.queues.HandsOutItems.FEW;
import static course.queues.HandsOutItems.put;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Stillness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C6 and C9 of the joinable queue: who waits rests, and goes when the time is up; in scenarios the clock is the schedule's own. */
interface WaitsInTime {
    Duration SECOND = Duration.ofSeconds(1);

    @Test
    @DisplayName("C6: a limit of zero looks and does not wait, a short one ends")
    default void shortLimits() {
        JoinableQueue<String> queue = new JoinableQueue<>();
        queue.put("a");
        assertThat(Actor.call("joiner", () -> queue.join(Duration.ZERO))
                        .result(() -> "C6: join with a limit of zero waits: it looks once"))
                .as("C6: what join(zero) returns while an item is unfinished")
                .isFalse();
        for (Duration limit : List.of(Duration.ofNanos(1), Duration.ofNanos(400_000), Duration.ofMillis(3))) {
            assertThat(Actor.call("joiner", () -> queue.join(limit))
                            .result(() ->
                                    ("C6: join(%s) never returns, though an item stays unfinished: give up when the time is up; less"
                                                    + " than a millisecond must not become wait(0), which waits for ever")
                                            .formatted(limit)))
                    .as("C6: what join(%s) returns while an item stays unfinished", limit)
                    .isFalse();
        }
    }

    @Test
    @DisplayName("C6: a limit too long for nanoseconds means for ever")
    default void forEver() {
        JoinableQueue<String> queue = new JoinableQueue<>();
        queue.put("a");
        List<Actor<Boolean>> joiners = new ArrayList<>();
        for (Duration limit : List.of(Duration.ofNanos(Long.MAX_VALUE), Duration.ofSeconds(Long.MAX_VALUE))) {
            joiners.add(Actor.call("joiner for " + limit, () -> queue.join(limit)));
        }
        Stillness.settle();
        for (Actor<Boolean> joiner : joiners) {
            assertThat(joiner.hasEnded() ? outcome(joiner) : "waits")
                    .as(
                            "C6: what the %s does while an item is unfinished; for ever is a limit too: beware of overflow when you reckon with"
                                    + " nanoseconds",
                            joiner.thread().getName())
                    .isEqualTo("waits");
        }
    }

    private static String outcome(Actor<Boolean> joiner) {
        Throwable thrown = joiner.failure(() -> "");
        return thrown != null ? "throws " + thrown : "returns " + joiner.result();
    }

    @Test
    @DisplayName("C9: who waits, waits at rest")
    default void atRest() throws InterruptedException {
        JoinableQueue<String> empty = new JoinableQueue<>();
        Actor<?> taker = Actor.call("taker", empty::take);
        JoinableQueue<String> busy = new JoinableQueue<>();
        busy.put("a");
        busy.take();
        Actor<?> joiner = Actor.run("joiner", busy::join);

        Actor.call("joiner for an hour", () -> busy.join(Duration.ofHours(1)));
        Stillness.require("C9");

        assertThat(joiner.hasEnded())
                .as("C3: whether a join has returned while an item is unfinished")
                .isFalse();
        empty.put("a");
        taker.result(() -> "C2: an item was put, and take waits on");
        busy.taskDone();
        joiner.result(() -> "C4: all is done, and join waits on: wake all who wait");
    }

    @Test
    @DisplayName("C9: who waits with a time limit looks when it is woken or the time is up, and not in between")
    default void atRestWithTimeLimit() {
        Promptly.requireRest("C9", () -> {
            JoinableQueue<String> queue = new JoinableQueue<>();
            Actors waiting = new Actors()
                    .add("taker", queue::take)
                    .add("joiner for an hour", () -> queue.join(Duration.ofHours(1)));
            queue.put("a");
            queue.take();
            waiting.start();
            Promptly.sleepForAMinute();
            queue.put("b");
            queue.taskDone();
            queue.taskDone();
            waiting.join();
        });
    }

    @Test
    @DisplayName("C6: a join gives up on time, whatever wakes it in between")
    default void onTime() {
        Interleavings.defaults()
                .schedules(FEW)
                .toleratingRaces()
                .run(() -> {
                    JoinableQueue<Parcel> queue = new JoinableQueue<>();
                    put(queue, "a", "b");
                    new Actors()
                            .add("joiner for a second", () -> {
                                long begin = System.nanoTime();
                                boolean done = queue.join(SECOND);
                                Duration took = Duration.ofNanos(System.nanoTime() - begin);
                                assertThat(done)
                                        .as("what join returned after %s, while an item is unfinished", took)
                                        .isFalse();
                                assertThat(took)
                                        .as("how long join(one second) waited, by the engine's clock")
                                        .isBetween(
                                                SECOND,
                                                Interleavings.isControlled()
                                                        ? SECOND.plusMillis(500)
                                                        : took); // sleepers may go first
                            })
                            .add("others", () -> {
                                for (int i = 0; i < 4; i++) {
                                    Thread.sleep(300);
                                    put(queue, "c");
                                    queue.taskDone();
                                }
                            })
                            .play();
                })
                .assertHolds(
                        "C6: a join with a time limit gives up too early or too late. Take the time before the loop, wait for what is left of it, and"
                                + " look at the count after each wake-up.");
    }

    @Test
    @DisplayName("C6: a join tells the truth when the last taskDone and the end of its time fall together")
    default void tellsTheTruth() {
        Interleavings.defaults()
                .schedules(FEW)
                .toleratingRaces()
                .earlyTimeouts()
                .run(() -> {
                    JoinableQueue<Parcel> queue = new JoinableQueue<>();
                    put(queue, "a");
                    boolean[] begun = new boolean[1];
                    new Actors()
                            .add("joiner", () -> {
                                if (queue.join(SECOND)) {
                                    assertThat(begun[0])
                                            .as("whether taskDone had begun when join returned true")
                                            .isTrue();
                                }
                            })
                            .add("worker", () -> {
                                Thread.sleep(1_000);
                                begun[0] = true;
                                queue.taskDone();
                            })
                            .play();
                })
                .assertHolds(
                        "C6: join returns true at the end of its time though an item is unfinished: look at the count once more.");
    }
}

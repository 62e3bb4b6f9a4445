package course.queues;

import static course.queues.Team.HANGS;
import static course.queues.Team.SCHEDULES;
import static course.queues.Team.numbers;
import static course.queues.Team.passWhateverHappens;
import static course.queues.Team.processAll;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Leaks;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C8 and C9 of the workers: it ends, also when it is interrupted, and nobody is left. */
interface GoesHome {
    @Test
    @DisplayName("C8: interrupted, it interrupts what runs, begins nothing more and throws InterruptedException")
    default void interrupted() {
        AtomicInteger count = new AtomicInteger();
        Gate gate = new Gate();
        Rendezvous running = new Rendezvous(2);
        AtomicInteger noticed = new AtomicInteger();
        Gate bothNoticed = new Gate();
        Gate sent = new Gate();
        Actor<?> caller = processAll(numbers(20), 2, item -> {
            if (sent.isOpen()) {
                count.incrementAndGet(); // begun too late
                return;
            }
            running.meet();
            try {
                new Gate().passInterruptibly();
            } catch (InterruptedException e) {
                if (noticed.incrementAndGet() == 2) {
                    bothNoticed.open();
                }
                passWhateverHappens(gate);
                throw e;
            }
        });
        running.awaitFull(() -> "C2: only %d of 2 workers work".formatted(running.arrived()));
        Stillness.settle();
        sent.open();
        caller.interrupt();
        bothNoticed.await(() ->
                ("C8: processAll was interrupted, and %d of the 2 items being worked on were: interrupt the workers'"
                                        + " threads")
                                .formatted(noticed.get())
                        + " (shutdownNow, not shutdown)");
        Stillness.settle();
        gate.open();

        assertThat(caller.failure(
                        () -> "C8: processAll was interrupted, the items have ended, and it never ends itself"))
                .as("C8: what processAll throws when interrupted: let InterruptedException out, so that nobody"
                        + " takes the work for done")
                .isInstanceOf(InterruptedException.class);
        assertThat(count)
                .as("C8: items begun after the interrupt: empty the queue, then interrupt the workers")
                .hasValue(0);
    }

    @Test
    @DisplayName("C8: interrupted before the call, it does not wait for what will not end by itself")
    default void interruptedBeforehand() {
        Gate gate = new Gate();
        Actor<?> caller = Actor.call("caller of processAll", () -> {
            Thread.currentThread().interrupt();
            return Workers.processAll(numbers(6), 2, item -> gate.passInterruptibly());
        });

        assertThat(caller.failure(() ->
                        "C8: processAll was called by an interrupted thread, and its items were never interrupted"))
                .as("C8: what processAll throws when it has to wait and its thread was interrupted before")
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    @DisplayName("C9: it returns when the last item has ended, not before; all wait at rest")
    default void waitsForTheLast() {
        AtomicInteger count = new AtomicInteger();
        Gate gate = new Gate();
        Gate othersDone = new Gate();
        Actor<?> caller = processAll(numbers(3), 3, item -> {
            int number = count.getAndIncrement();
            if (number == 0) {
                gate.pass();
            } else if (number == 2) {
                othersDone.open();
            }
        });
        othersDone.await(() -> "C2: only %d of 3 items were begun, with 3 workers".formatted(count.get()));

        Stillness.require("C9");
        assertThat(caller.hasEnded())
                .as("C9: whether processAll has returned while an item is still worked on: join every worker (or"
                        + " await the pool's end)")
                .isFalse();

        gate.open();
        caller.result(() -> "C9: " + HANGS);
    }

    @Test
    @DisplayName("C9: interrupted, it throws when what was begun has ended, not before")
    default void interruptedWaitsForTheEnd() {
        Gate gate = new Gate();
        Rendezvous running = new Rendezvous(2);
        Actor<?> caller = processAll(numbers(2), 2, item -> {
            running.meet();
            passWhateverHappens(gate);
        });
        running.awaitFull(() -> "C2: only %d of 2 workers work".formatted(running.arrived()));
        Stillness.settle();
        caller.interrupt();
        Stillness.settle();

        assertThat(caller.hasEnded())
                .as("C9: whether processAll has ended after an interrupt, while its workers are still busy: join"
                        + " them before you throw")
                .isFalse();

        gate.open();
        caller.failure(() -> "C9: processAll was interrupted, the items have ended, and it never ends itself");
        Leaks.requireNone("C9");
    }

    @Test
    @DisplayName("C9: no thread is left behind")
    default void noThreadIsLeft() {
        Queue<Object> begun = new ConcurrentLinkedQueue<>();
        processAll(numbers(10), 3, begun::add).result(() -> "C9: " + HANGS);
        Leaks.requireNone("C9");

        Actor<?> failing = processAll(numbers(10), 3, item -> {
            throw new IOException("made by the test");
        });
        failing.failure(() -> "C5: a worker must outlive a failing item");
        Leaks.requireNone("C9");
    }

    @Test
    @DisplayName("C9: it always ends, however the workers' steps fall together")
    default void alwaysEnds() {
        Interleavings.defaults()
                .schedules(SCHEDULES)
                .toleratingUncaught() // what else may go wrong is no matter of this clause
                .toleratingRaces()
                .run(() -> Workers.processAll(List.of(0, 1, 2), 2, item -> {}))
                .assertHolds(
                        "C9: processAll hangs: a worker waits for an item that another one took. Between 'is it empty?' and 'take'"
                                + " another worker can take the last item: ask and take in one step (poll), or give each worker an end marker of"
                                + " its own.");
    }
}

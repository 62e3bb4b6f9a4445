package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.Actors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a blocking queue")
class BlockingQueueConformanceTest {
    @BothWays
    @DisplayName("carries all items from one thread to another in order, however small it is")
    void carriesInOrder(Way way) throws Throwable {
        way.play(() -> {
            for (BlockingQueue<Integer> queue : List.<BlockingQueue<Integer>>of(
                    new ArrayBlockingQueue<>(1),
                    new ArrayBlockingQueue<>(2, true),
                    new LinkedBlockingQueue<>(1),
                    new LinkedBlockingDeque<>(1))) {
                Actors.together(
                        () -> putAll(queue, 3),
                        () -> assertThat(takeAll(queue, 3)).containsExactly(1, 2, 3));
            }
        });
    }

    @BothWays
    @DisplayName("gives each item to one taker")
    void eachOnce(Way way) throws Throwable {
        way.play(() -> {
            BlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
            int[] taken = new int[2];
            Actors.together(() -> putAll(queue, 2), () -> taken[0] = queue.take(), () -> taken[1] = queue.take());
            assertThat(taken).containsExactlyInAnyOrder(1, 2);
        });
    }

    @BothWays
    @DisplayName("makes put wait while it is full, and what was written before put is seen after take")
    void putWaits(Way way) throws Throwable {
        way.play(() -> {
            BlockingQueue<int[]> queue = new ArrayBlockingQueue<>(1);
            queue.put(new int[1]);
            Actors putter = new Actors().add("putter", () -> {
                int[] item = new int[1];
                item[0] = 7;
                queue.put(item);
            });
            putter.start();
            Waiting.until(putter.thread("putter"), Thread.State.WAITING);
            assertThat(queue).hasSize(1);
            queue.take();
            assertThat(queue.take()[0]).isEqualTo(7);
            putter.join();
        });
    }

    @BothWays
    @DisplayName("offer and poll don't wait, add and remove throw instead")
    void withoutWaiting(Way way) throws Throwable {
        way.play(() -> {
            BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
            assertThat(queue.poll()).isNull();
            assertThat(queue.peek()).isNull();
            assertThatThrownBy(queue::remove).isInstanceOf(NoSuchElementException.class);
            assertThat(queue.offer(1)).isTrue();
            assertThat(queue.offer(2)).isFalse();
            assertThatThrownBy(() -> queue.add(2)).isInstanceOf(IllegalStateException.class);
            assertThat(queue.peek()).isEqualTo(1);
            assertThat(queue.remove()).isEqualTo(1);
        });
    }

    @BothWays
    @DisplayName("offer and poll with a limit wait no longer than that, and no longer than they must")
    void withLimits(Way way) throws Throwable {
        way.play(() -> {
            BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
            assertThat(queue.poll(1, TimeUnit.MILLISECONDS)).isNull();
            assertThat(queue.poll(0, TimeUnit.SECONDS)).isNull();
            Actors putter = new Actors().add("putter", () -> queue.put(5)).start();
            assertThat(queue.poll(1_000, TimeUnit.SECONDS)).isEqualTo(5);
            putter.join();
            assertThat(queue.offer(1, 1, TimeUnit.SECONDS)).isTrue();
            assertThat(queue.offer(2, 1, TimeUnit.MILLISECONDS)).isFalse();
            Actors taker = new Actors().add("taker", queue::take).start();
            assertThat(queue.offer(3, 1_000, TimeUnit.SECONDS)).isTrue();
            taker.join();
        });
    }

    @BothWays
    @DisplayName("take and put throw at an interrupt, with the flag cleared and the queue as it was")
    void interrupts(Way way) throws Throwable {
        way.play(() -> {
            BlockingQueue<Integer> empty = new LinkedBlockingQueue<>();
            BlockingQueue<Integer> full = new ArrayBlockingQueue<>(1);
            full.put(1);
            Actors waiters = new Actors()
                    .add("taker", () -> {
                        assertThatThrownBy(empty::take).isInstanceOf(InterruptedException.class);
                        assertThat(Thread.interrupted()).isFalse();
                    })
                    .add("putter", () -> {
                        assertThatThrownBy(() -> full.put(2)).isInstanceOf(InterruptedException.class);
                        assertThat(Thread.interrupted()).isFalse();
                    })
                    .start();
            waiters.thread("taker").interrupt();
            waiters.thread("putter").interrupt();
            waiters.join();
            assertThat(empty).isEmpty();
            assertThat(full).containsExactly(1);
        });
    }

    @BothWays
    @DisplayName("tells how much room is left, drains, and refuses null")
    void roomAndDrain(Way way) throws Throwable {
        way.play(() -> {
            BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(3);
            putAll(queue, 3);
            assertThat(queue.remainingCapacity()).isZero();
            List<Integer> drained = new ArrayList<>();
            assertThat(queue.drainTo(drained, 2)).isEqualTo(2);
            assertThat(queue.remainingCapacity()).isEqualTo(2);
            assertThat(queue.drainTo(drained)).isEqualTo(1);
            assertThat(drained).containsExactly(1, 2, 3);
            assertThat(new LinkedBlockingQueue<>().remainingCapacity()).isEqualTo(Integer.MAX_VALUE);
            assertThatThrownBy(() -> queue.put(null)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> queue.offer(null)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> queue.drainTo(queue)).isInstanceOf(IllegalArgumentException.class);
        });
    }

    @BothWays
    @DisplayName("drained while others wait to put lets them in")
    void drainWakes(Way way) throws Throwable {
        way.play(() -> {
            BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
            queue.put(0);
            Actors putters = new Actors().add("A", () -> queue.put(1)).add("B", () -> queue.put(2));
            putters.start();
            List<Integer> drained = new ArrayList<>();
            while (drained.size() < 3) {
                queue.drainTo(drained);
                Thread.yield();
            }
            putters.join();
            assertThat(drained).containsExactlyInAnyOrder(0, 1, 2);
        });
    }

    @BothWays
    @DisplayName("by priority gives out the least first")
    void priorities(Way way) throws Throwable {
        way.play(() -> {
            BlockingQueue<Integer> queue = new PriorityBlockingQueue<>(1, Comparator.reverseOrder());
            Actors.together(() -> queue.put(1), () -> queue.put(3), () -> queue.put(2));
            assertThat(takeAll(queue, 3)).containsExactly(3, 2, 1);
            Actors taker = new Actors().add("taker", queue::take).start();
            queue.put(1);
            taker.join();
        });
    }

    @BothWays
    @DisplayName("of delays gives out an item when its time has come, the earliest first")
    void delays(Way way) throws Throwable {
        way.play(() -> {
            DelayQueue<Due> queue = new DelayQueue<>();
            Due later = new Due(20);
            Due soon = new Due(10);
            queue.put(later);
            queue.put(soon);
            Due first = queue.take();
            assertThat(first == soon).isTrue();
            assertThat(first.getDelay(TimeUnit.NANOSECONDS)).isNotPositive();
            assertThat(queue.take() == later).isTrue();
            Actors taker = new Actors().add("taker", queue::take).start();
            queue.put(new Due(1));
            taker.join();
        });
    }

    @BothWays
    @DisplayName("with two ends gives and takes at both")
    void deque(Way way) throws Throwable {
        way.play(() -> {
            BlockingDeque<Integer> deque = new LinkedBlockingDeque<>(2);
            deque.putFirst(2);
            deque.putFirst(1);
            assertThat(deque.offerLast(3)).isFalse();
            assertThat(deque.takeLast()).isEqualTo(2);
            assertThat(deque.takeFirst()).isEqualTo(1);
            assertThat(deque.pollLast(1, TimeUnit.MILLISECONDS)).isNull();
            Actors.together(
                    () -> deque.putLast(4), () -> assertThat(deque.takeLast()).isEqualTo(4));
        });
    }

    @BothWays
    @DisplayName("that hands over makes transfer wait for the taker")
    void transfer(Way way) throws Throwable {
        way.play(() -> {
            LinkedTransferQueue<Integer> queue = new LinkedTransferQueue<>();
            assertThat(queue.tryTransfer(1)).isFalse();
            assertThat(queue.tryTransfer(1, 1, TimeUnit.MILLISECONDS)).isFalse();
            Actors.together(
                    () -> {
                        queue.transfer(2);
                        queue.put(3);
                    },
                    () -> assertThat(takeAll(queue, 2)).containsExactly(2, 3));
            assertThat(queue.hasWaitingConsumer()).isFalse();
        });
    }

    @Test
    @DisplayName("gives an item to whichever taker comes first: each is reached")
    void eitherTaker() {
        Set<String> outcomes = Outcomes.of(2, reached -> () -> {
            BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(2);
            int[] taken = new int[2];
            Actors.together(() -> putAll(queue, 2), () -> taken[0] = queue.take(), () -> taken[1] = queue.take());
            reached.add(taken[0] + " " + taken[1]);
        });
        assertThat(outcomes).containsExactly("1 2", "2 1");
    }

    private static void putAll(BlockingQueue<Integer> queue, int count) throws InterruptedException {
        for (int i = 1; i <= count; i++) {
            queue.put(i);
        }
    }

    private static List<Integer> takeAll(BlockingQueue<Integer> queue, int count) throws InterruptedException {
        List<Integer> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(queue.take());
        }
        return items;
    }

    private static final class Due implements Delayed {
        private final long at;

        Due(long millis) {
            at = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(at, ((Due) other).at);
        }
    }
}

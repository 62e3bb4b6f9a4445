// Right answer: a subclass of Thread that prints, and method references.
package course.locks;

import java.util.List;
import java.util.function.LongConsumer;

public class SharedTotal {
    private long sum; // guarded by this

    public synchronized void add(long amount) {
        sum += amount;
    }

    public synchronized long total() {
        return sum;
    }

    public static long addAndSubtract(int count) throws InterruptedException {
        if (count < 0) {
            throw new IllegalArgumentException("count must not be negative: " + count);
        }
        SharedTotal total = new SharedTotal();
        List<Loop> loops = List.of(
                new Loop(total::add, 2, count), new Loop(total::add, 3, count),
                new Loop(total::add, -4, count), new Loop(total::add, -1, count));
        loops.forEach(Thread::start);
        for (Loop loop : loops) {
            loop.join();
        }
        System.out.println("the total is " + total.total());
        return total.total();
    }

    private static class Loop extends Thread {
        private final LongConsumer adder;
        private final long amount;
        private final int count;

        Loop(LongConsumer adder, long amount, int count) {
            super("adds " + amount);
            this.adder = adder;
            this.amount = amount;
            this.count = count;
        }

        @Override
        public void run() {
            System.out.println(getName() + " begins");
            for (int i = 0; i < count; i++) {
                adder.accept(amount);
            }
        }
    }
}

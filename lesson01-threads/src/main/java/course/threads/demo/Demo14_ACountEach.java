package course.threads.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * Repaired: each thread counts for itself, and the counts are added up once the threads are joined.
 *
 * <p>Run: {@code ./course demo 1.14}. Observed:
 *
 * <pre>
 * counted 4000000 of 4000000
 * </pre>
 *
 * While the threads run they share nothing that changes. What a thread wrote is seen by whoever has joined it.
 */
public class Demo14_ACountEach {
    public static void main(String[] args) throws InterruptedException {
        List<Counter> counters = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            counters.add(new Counter());
        }
        for (Counter counter : counters) {
            counter.start();
        }
        int evens = 0;
        for (Counter counter : counters) {
            counter.join();
            evens += counter.evens; // not before: it may still count
        }
        System.out.printf("counted %d of 4000000%n", evens);
    }

    private static class Counter extends Thread {
        private int evens; // this thread's alone until it is joined

        @Override
        public void run() {
            for (int number = 0; number < 2_000_000; number++) {
                if (number % 2 == 0) {
                    evens++;
                }
            }
        }
    }
}

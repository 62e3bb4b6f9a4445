// Right answer: each sleeper waits, with a time limit, for a permit that never comes; platform threads do nothing.
package course.threads;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

public class ManySleepers {
    private ManySleepers() {}

    public static int countAwake(int sleepers, Duration nap) throws InterruptedException {
        if (sleepers < 0) {
            throw new IllegalArgumentException("at least 0 sleepers, not " + sleepers);
        }
        if (nap.isNegative()) {
            throw new IllegalArgumentException("at least no nap, not " + nap);
        }
        LongAdder awake = new LongAdder();
        Semaphore never = new Semaphore(0);
        List<Thread> threads = IntStream.range(0, sleepers)
                .mapToObj(i -> Thread.ofVirtual().name("s" + i).unstarted(() -> {
                    try {
                        never.tryAcquire(TimeUnit.NANOSECONDS.convert(nap), TimeUnit.NANOSECONDS);
                        awake.increment();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return awake.intValue();
    }
}

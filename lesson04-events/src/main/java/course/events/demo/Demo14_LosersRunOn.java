package course.events.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Claim: when the first answer is there, the others are still being asked, until somebody interrupts them.
 *
 * <pre>
 * $ ./course demo 4.14
 * </pre>
 *
 * Observed:
 *
 * <pre>
 * broken: first answer taken    3 others are still at work a second later
 * fixed:  the others cancelled  0 others are still at work a second later
 * </pre>
 */
public final class Demo14_LosersRunOn {
    private Demo14_LosersRunOn() {}

    public static void main(String[] args) throws Exception {
        run("broken: first answer taken  ", false);
        run("fixed:  the others cancelled", true);
    }

    private static void run(String name, boolean cancels) throws Exception {
        ExecutorService pool = Executors.newCachedThreadPool();
        AtomicInteger atWork = new AtomicInteger();
        CountDownLatch allAtWork = new CountDownLatch(3);
        CompletionService<String> done = new ExecutorCompletionService<>(pool);
        List<Future<String>> asked = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            asked.add(done.submit(() -> {
                atWork.incrementAndGet();
                allAtWork.countDown();
                try {
                    TimeUnit.MINUTES.sleep(1);
                    return "much too late";
                } finally {
                    atWork.decrementAndGet();
                }
            }));
        }
        allAtWork.await();
        asked.add(done.submit(() -> "first"));
        done.take().get();
        if (cancels) {
            asked.forEach(each -> each.cancel(true));
        }
        TimeUnit.SECONDS.sleep(1);
        System.out.printf("%s  %d others are still at work a second later%n", name, atWork.get());
        pool.shutdownNow();
    }
}

package course.events.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Claim: who looks at futures in the order in which they were asked waits for the first one asked, not for the first one that answers.
 *
 * <pre>
 * $ ./course demo 4.13
 * </pre>
 *
 * Observed:
 *
 * <pre>
 * broken: in the order of asking     the slow one answered, after 2002 ms
 * fixed:  in the order of answering  the fast one answered, after 101 ms
 * </pre>
 */
public final class Demo13_AskedInOrder {
    private static final List<Callable<String>> MIRRORS =
            List.of(() -> answer("the slow one", 2_000), () -> answer("the fast one", 100));

    private Demo13_AskedInOrder() {}

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newCachedThreadPool();
        long begin = System.nanoTime();
        List<Future<String>> futures = new ArrayList<>();
        for (Callable<String> each : MIRRORS) {
            futures.add(pool.submit(each));
        }
        tell("broken: in the order of asking   ", futures.get(0).get(), begin);

        begin = System.nanoTime();
        CompletionService<String> done = new ExecutorCompletionService<>(pool);
        MIRRORS.forEach(done::submit);
        tell("fixed:  in the order of answering", done.take().get(), begin);
        pool.shutdownNow();
    }

    private static String answer(String who, int millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
        return who;
    }

    private static void tell(String name, String who, long begin) {
        System.out.printf("%s  %s answered, after %d ms%n", name, who, (System.nanoTime() - begin) / 1_000_000);
    }
}

package course.locks.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Broken: a cache that looks and then computes computes the same value several times.
 *
 * <p>Run: {@code ./course demo 2.10}. Observed:
 *
 * <pre>
 * three asked for the same key; computations: 3
 * </pre>
 *
 * All three looked before the first had put its value in. The map is safe for threads; what was made of it isn't.
 */
public class Demo10_CheckThenAct {
    private static final Map<String, String> CACHE = new ConcurrentHashMap<>();
    private static final AtomicInteger COMPUTATIONS = new AtomicInteger();

    public static void main(String[] args) throws InterruptedException {
        List<Thread> askers = Stream.of("a", "b", "c")
                .map(name -> new Thread(() -> get("key"), name))
                .toList();
        for (Thread asker : askers) {
            asker.start();
        }
        for (Thread asker : askers) {
            asker.join();
        }
        System.out.println("three asked for the same key; computations: " + COMPUTATIONS);
    }

    private static String get(String key) {
        if (!CACHE.containsKey(key)) {
            CACHE.put(key, slowly(key));
        }
        return CACHE.get(key);
    }

    private static String slowly(String key) {
        COMPUTATIONS.incrementAndGet();
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e); // nobody interrupts it
        }
        return key.toUpperCase(Locale.ROOT);
    }
}

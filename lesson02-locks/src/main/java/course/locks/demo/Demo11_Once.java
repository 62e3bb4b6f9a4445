package course.locks.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The repair: what is put into the map is not the value, but a place for it. To put it is one quick step, and tells who computes.
 *
 * <p>Run: {@code ./course demo 2.11}. Observed:
 *
 * <pre>
 * three asked for the same key; computations: 1
 * </pre>
 *
 * The two who came too late wait at the latch of the one who came first. No lock is held while the value is computed.
 */
public class Demo11_Once {
    private static final Map<String, Place> CACHE = new ConcurrentHashMap<>();
    private static final AtomicInteger COMPUTATIONS = new AtomicInteger();

    private static final class Place {
        final CountDownLatch filled = new CountDownLatch(1);
        String value; // written before the latch opens, read after
    }

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
        Place mine = new Place();
        Place place = CACHE.putIfAbsent(key, mine);
        if (place == null) { // nobody was there before
            mine.value = slowly(key);
            mine.filled.countDown();
            return mine.value;
        }
        try {
            place.filled.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e); // nobody interrupts it
        }
        return place.value;
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

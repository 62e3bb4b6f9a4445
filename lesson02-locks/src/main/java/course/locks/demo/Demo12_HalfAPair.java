package course.locks.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * Broken: each addition holds the lock, and yet a reader sees half a pair.
 *
 * <p>Run: {@code ./course demo 2.12}. Observed:
 *
 * <pre>
 * 5,356,168 looks, 55,899 of them saw half a pair
 * </pre>
 *
 * The writer adds two items that belong together in two holds of the lock. Between the two the lock is free, and a reader that takes it
 * then finds one without the other. No update is lost, no list is spoilt: the invariant 'both or neither' is broken while nobody holds
 * the lock. Both additions in one {@code synchronized} block would be the repair.
 */
public class Demo12_HalfAPair {
    private static final int PAIRS = 1_000_000;

    private static final List<String> ITEMS = new ArrayList<>(); // guarded by itself

    public static void main(String[] args) throws InterruptedException {
        Thread writer = new Thread(Demo12_HalfAPair::addPairs);
        writer.start();
        int looks = 0;
        int halves = 0;
        while (writer.isAlive()) {
            synchronized (ITEMS) {
                looks++;
                if (ITEMS.size() % 2 == 1) {
                    halves++;
                }
            }
        }
        System.out.printf("%,d looks, %,d of them saw half a pair%n", looks, halves);
    }

    private static void addPairs() {
        for (int i = 0; i < PAIRS; i++) {
            synchronized (ITEMS) {
                ITEMS.add("bread");
            }
            synchronized (ITEMS) {
                ITEMS.add("butter");
            }
        }
    }
}

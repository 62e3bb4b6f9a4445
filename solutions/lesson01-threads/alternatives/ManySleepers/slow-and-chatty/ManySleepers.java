// Right answer: prints, collects names, joins from the last to the first.
package course.threads;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

public class ManySleepers {
    private ManySleepers() {}

    public static int countAwake(int sleepers, Duration nap) throws InterruptedException {
        if (sleepers < 0) {
            throw new IllegalArgumentException("at least 0 sleepers, not " + sleepers);
        }
        if (nap.isNegative()) {
            throw new IllegalArgumentException("at least no nap, not " + nap);
        }
        Set<String> awake = ConcurrentHashMap.newKeySet();
        Deque<Thread> threads = new ArrayDeque<>();
        System.out.println(sleepers + " go to bed for " + nap);
        for (int i = 0; i < sleepers; i++) {
            String name = "sleeper " + i;
            threads.push(Thread.ofVirtual().name(name).start(() -> {
                try {
                    Thread.yield();
                    Thread.sleep(nap);
                    awake.add(name);
                    if (awake.size() % 1_000 == 0) {
                        System.out.println(name + " wakes");
                    }
                } catch (InterruptedException e) {
                    System.out.print("");
                }
            }));
        }
        while (!threads.isEmpty()) {
            threads.pop().join();
        }
        System.out.println(awake.size() + " are awake");
        return awake.size();
    }
}

// Mistake: the threads add their failures to a plain list.
// Caught by: C5 "failures are lost"
// May also fail: C2
package course.events;

import java.util.*;
import java.util.concurrent.*;

public class FirstAnswer {
    private FirstAnswer() {}

    public static <T> T of(List<Callable<T>> asked) throws InterruptedException, ExecutionException {
        List<Callable<T>> all = List.copyOf(asked);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there is nobody to ask");
        }
        List<Throwable> failures = new ArrayList<>();
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(all.size());
        Object[] answer = new Object[1];
        boolean[] success = new boolean[1];
        List<Thread> threads = new ArrayList<>();
        for (Callable<T> each : all) {
            threads.add(new Thread(() -> {
                try {
                    T result = each.call();
                    synchronized (answer) {
                        if (!success[0]) {
                            answer[0] = result;
                            success[0] = true;
                        }
                    }
                    over.countDown();
                } catch (Throwable e) {
                    if (!failures.contains(e)) {
                        failures.add(e);
                    }
                } finally {
                    left.countDown();
                    if (left.getCount() == 0) {
                        over.countDown();
                    }
                }
            }));
        }
        try {
            threads.forEach(Thread::start);
            over.await();
        } finally {
            threads.forEach(Thread::interrupt);
        }
        synchronized (answer) {
            if (success[0]) {
                return (T) answer[0];
            }
        }
        Throwable cause = failures.get(0);
        failures.stream().skip(1).forEach(cause::addSuppressed);
        throw new ExecutionException(cause);
    }
}

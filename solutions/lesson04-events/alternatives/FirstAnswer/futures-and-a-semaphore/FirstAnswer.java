package course.events;

import java.util.*;
import java.util.concurrent.*;

/** A FutureTask for each; a permit for each that has ended. */
public class FirstAnswer {
    private FirstAnswer() {}

    public static <T> T of(List<Callable<T>> asked) throws InterruptedException, ExecutionException {
        List<Callable<T>> all = List.copyOf(asked);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there is nobody to ask");
        }
        Semaphore ended = new Semaphore(0);
        List<FutureTask<T>> tasks = new ArrayList<>();
        for (Callable<T> each : all) {
            tasks.add(new FutureTask<>(each) {
                @Override
                protected void done() {
                    ended.release();
                }
            });
        }
        tasks.forEach(task -> new Thread(task).start());
        try {
            Map<FutureTask<T>, Throwable> failures = new IdentityHashMap<>();
            while (failures.size() < tasks.size()) {
                ended.acquire();
                for (FutureTask<T> task : tasks) {
                    if (task.isDone() && !failures.containsKey(task)) {
                        try {
                            return task.get();
                        } catch (ExecutionException e) {
                            failures.put(task, e.getCause());
                        }
                    }
                }
            }
            Throwable cause = failures.get(tasks.get(0));
            Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
            told.add(cause);
            for (Throwable other : failures.values()) {
                if (told.add(other)) {
                    cause.addSuppressed(other);
                }
            }
            throw new ExecutionException(cause);
        } finally {
            tasks.forEach(task -> task.cancel(true));
        }
    }
}

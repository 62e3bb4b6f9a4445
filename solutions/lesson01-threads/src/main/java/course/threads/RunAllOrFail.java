package course.threads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;

/** Exercise 1.6, model answer: a place for each task's failure, written by the task's thread and read after its join. */
public class RunAllOrFail {
    private RunAllOrFail() {}

    public static void runAllOrFail(List<Runnable> tasks) throws InterruptedException, ExecutionException {
        Throwable[] failures = new Throwable[tasks.size()]; // each thread writes its own place; read after the joins
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < failures.length; i++) {
            int number = i;
            Runnable task = tasks.get(i);
            Thread thread = new Thread(() -> {
                try {
                    task.run();
                } catch (Throwable failure) {
                    failures[number] = failure;
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        throwAny(Arrays.stream(failures).filter(Objects::nonNull).toList());
    }

    private static void throwAny(List<Throwable> failures) throws ExecutionException {
        if (failures.isEmpty()) {
            return;
        }
        Throwable first = failures.get(0);
        failures.stream().filter(other -> other != first).forEach(first::addSuppressed);
        throw new ExecutionException(first);
    }
}

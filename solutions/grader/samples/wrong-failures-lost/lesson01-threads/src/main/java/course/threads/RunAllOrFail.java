package course.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

public class RunAllOrFail {
  private RunAllOrFail() {}

  public static void runAllOrFail(List<Runnable> tasks) throws InterruptedException, ExecutionException {
    Throwable[] failures = new Throwable[tasks.size()];
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      int number = i;
      Thread thread = new Thread(() -> {
        try {
          tasks.get(number).run();
        } catch (Throwable failure) {
          failures[number] = failure;
        }
      });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    for (Throwable failure : failures) {
      if (failure != null) {
        System.out.println("failed: " + failure);
      }
    }
  }
}

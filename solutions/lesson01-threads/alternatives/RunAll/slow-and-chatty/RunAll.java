// Right answer: a subclass of Thread that prints the time of day; slow starts, joins from the last to the first, whole
// milliseconds.
package course.threads;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws InterruptedException {
        long begin = System.nanoTime();
        List<Talker> talkers = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            talkers.add(new Talker(i, tasks.get(i)));
        }
        for (Talker talker : talkers) {
            Thread.sleep(2);
            talker.start();
        }
        for (int i = talkers.size() - 1; i >= 0; i--) {
            talkers.get(i).join();
            System.out.println(LocalTime.now() + ": task " + i + " has ended");
        }
        return Duration.ofMillis((System.nanoTime() - begin) / 1_000_000);
    }

    private static class Talker extends Thread {
        private final Runnable task;

        Talker(int number, Runnable task) {
            super("task " + number);
            this.task = task;
        }

        @Override
        public void run() {
            System.out.println(getName() + " begins");
            task.run();
        }
    }
}

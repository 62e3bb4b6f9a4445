// Right answer: one call at a time, with a priority, a handler and much talk before and after.
package course.threads;

public class ThreadStarter {
    private static int started; // guarded by the class

    private ThreadStarter() {}

    public static Thread startNamed(String name, Runnable task) {
        if (name == null || task == null) {
            throw new NullPointerException("name: " + name + ", task: " + task);
        }
        synchronized (ThreadStarter.class) {
            started++;
            System.out.println("starting thread number " + started + ", " + name);
            Thread thread = new Thread(() -> {
                System.out.println(Thread.currentThread() + " begins");
                try {
                    task.run();
                } finally {
                    System.out.println(Thread.currentThread() + " ends");
                }
            });
            thread.setName(name);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.setUncaughtExceptionHandler((which, failure) -> System.out.println(which + " died of " + failure));
            thread.start();
            System.out.println(thread + " is " + thread.getState());
            return thread;
        }
    }
}

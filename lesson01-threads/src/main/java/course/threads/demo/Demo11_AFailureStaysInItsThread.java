package course.threads.demo;

/**
 * A failure ends its own thread and no other: join returns as if nothing had happened.
 *
 * <p>Run: {@code ./course demo 1.11}. Observed:
 *
 * <pre>
 * the thread "worker" died of java.lang.IllegalStateException: no more paper
 * main: joined, and knows nothing of it
 * </pre>
 *
 * The first line comes from the thread's uncaught-exception handler. Without one, Java prints the stack trace to standard error.
 */
public class Demo11_AFailureStaysInItsThread {
    public static void main(String[] args) throws InterruptedException {
        Thread worker = new Thread(
                () -> {
                    throw new IllegalStateException("no more paper");
                },
                "worker");
        worker.setUncaughtExceptionHandler(
                (thread, failure) -> System.out.printf("the thread \"%s\" died of %s%n", thread.getName(), failure));
        worker.start();
        worker.join();
        System.out.println("main: joined, and knows nothing of it");
    }
}

package course.threads.demo;

/**
 * Repaired: each thread leaves its failure in a place of its own, and who has joined it looks there.
 *
 * <p>Run: {@code ./course demo 1.12}. Observed:
 *
 * <pre>
 * main: the printer died of java.lang.IllegalStateException: no more paper
 * main: the scanner is well
 * </pre>
 *
 * Before the join the place may be empty, or look so. After it whatever the thread wrote is there to be read.
 */
public class Demo12_FailuresCarriedOut {
    public static void main(String[] args) throws InterruptedException {
        Place printers = new Place();
        Place scanners = new Place();
        Thread printer = new Thread(() -> run(Demo12_FailuresCarriedOut::print, printers));
        Thread scanner = new Thread(() -> run(() -> {}, scanners));
        printer.start();
        scanner.start();
        printer.join();
        scanner.join();
        System.out.println("main: the printer " + printers);
        System.out.println("main: the scanner " + scanners);
    }

    private static void run(Runnable task, Place place) {
        try {
            task.run();
        } catch (Throwable failure) {
            place.failure = failure;
        }
    }

    private static void print() {
        throw new IllegalStateException("no more paper");
    }

    /** For one failure. */
    private static class Place {
        private Throwable failure; // written by one thread, read after its join

        @Override
        public String toString() {
            return failure == null ? "is well" : "died of " + failure;
        }
    }
}

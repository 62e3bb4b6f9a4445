package course.events.demo;

import java.util.concurrent.Semaphore;

/**
 * Claim: who is interrupted while it waits has no place, and must not give one back. An {@code acquire} inside the {@code try} does.
 *
 * <pre>
 * $ ./course demo 4.12
 * </pre>
 *
 * Observed:
 *
 * <pre>
 * broken: acquire in the try      of 1 place 1 is taken and 1 is free
 * fixed:  acquire before the try  of 1 place 1 is taken and 0 are free
 * </pre>
 */
public final class Demo12_ReleaseWithoutAcquire {
    private Demo12_ReleaseWithoutAcquire() {}

    /** A visit of the car park. */
    private interface Visit {
        void of(Semaphore places) throws InterruptedException;
    }

    public static void main(String[] args) throws InterruptedException {
        run("broken: acquire in the try    ", Demo12_ReleaseWithoutAcquire::acquiresInside);
        run("fixed:  acquire before the try", Demo12_ReleaseWithoutAcquire::acquiresBefore);
    }

    private static void acquiresInside(Semaphore places) throws InterruptedException {
        try {
            places.acquire();
        } finally {
            places.release();
        }
    }

    private static void acquiresBefore(Semaphore places) throws InterruptedException {
        places.acquire();
        try {
            Thread.onSpinWait(); // inside
        } finally {
            places.release();
        }
    }

    private static void run(String name, Visit visit) throws InterruptedException {
        Semaphore places = new Semaphore(1);
        places.acquire(); // this car stays
        Thread waiting = new Thread(() -> {
            try {
                visit.of(places);
            } catch (InterruptedException e) {
                // it drives on
            }
        });
        waiting.start();
        waiting.interrupt();
        waiting.join();
        int free = places.availablePermits();
        System.out.printf("%s  of 1 place 1 is taken and %d %s free%n", name, free, free == 1 ? "is" : "are");
    }
}

package course.events.demo;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Claim: a visit that throws keeps its place, unless the place is given back in a {@code finally}.
 *
 * <pre>
 * $ ./course demo 4.11
 * </pre>
 *
 * Observed:
 *
 * <pre>
 * broken: no finally   two visits have failed, nobody is inside, and a third visitor waits
 * fixed:  a finally    two visits have failed, nobody is inside, and a third visitor gets in
 * </pre>
 */
public final class Demo11_PlaceLeaked {
    private Demo11_PlaceLeaked() {}

    public static void main(String[] args) throws Exception {
        Semaphore leaking = new Semaphore(2);
        for (int i = 0; i < 2; i++) {
            try {
                visitWithout(leaking, Demo11_PlaceLeaked::breakDown);
            } catch (IllegalStateException e) {
                // the visitor's own trouble
            }
        }
        tell("broken: no finally ", leaking);

        Semaphore kept = new Semaphore(2);
        for (int i = 0; i < 2; i++) {
            try {
                visitWith(kept, Demo11_PlaceLeaked::breakDown);
            } catch (IllegalStateException e) {
                // the visitor's own trouble
            }
        }
        tell("fixed:  a finally  ", kept);
    }

    private static <T> T visitWithout(Semaphore places, Callable<T> visit) throws Exception {
        places.acquire();
        T result = visit.call();
        places.release();
        return result;
    }

    private static <T> T visitWith(Semaphore places, Callable<T> visit) throws Exception {
        places.acquire();
        try {
            return visit.call();
        } finally {
            places.release();
        }
    }

    private static Void breakDown() {
        throw new IllegalStateException("out of petrol");
    }

    private static void tell(String name, Semaphore places) throws InterruptedException {
        boolean in = places.tryAcquire(500, TimeUnit.MILLISECONDS);
        System.out.printf(
                "%s  two visits have failed, nobody is inside, and a third visitor %s%n",
                name, in ? "gets in" : "waits");
    }
}

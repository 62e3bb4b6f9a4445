package course.events.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Claim: who starts threads in a loop holds no race: the first have ended before the last ones exist. A latch that the caller opens helps, a second
 * one that tells that all have come makes it fair.
 *
 * <pre>
 * $ ./course demo 4.7
 * </pre>
 *
 * Observed:
 *
 * <pre>
 * OBSERVED
 * </pre>
 */
public final class Demo07_FirstIsGoneBeforeTheLastExists {
    private static final int RUNNERS = 200;

    private final AtomicInteger under = new AtomicInteger(); // way
    private final AtomicInteger early = new AtomicInteger();
}

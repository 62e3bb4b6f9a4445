package course.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

/** What a countdown reads and hands on to. Keeps account of both, and lets the test act within a call. */
final class Instrument implements IntSupplier, IntConsumer {
    private static final int ENDLESS = 100; // no test has a right answer read so often

    private final int[] numbers;
    private final IntConsumer whenRead;
    private final IntConsumer whenHandedOn;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger handedOn = new AtomicInteger();
    private final List<String> calls = new ArrayList<>(); // guarded by this
    private final Set<Thread> callers = ConcurrentHashMap.newKeySet();

    /**
     * @param whenRead called within each reading, with its number from 1
     * @param whenHandedOn called when something is handed on, with how often that has happened
     * @param numbers what is read; after that the number of the reading
     */
    Instrument(IntConsumer whenRead, IntConsumer whenHandedOn, int... numbers) {
        this.whenRead = whenRead;
        this.whenHandedOn = whenHandedOn;
        this.numbers = numbers;
    }

    Instrument(IntConsumer whenRead) {
        this(whenRead, ignored -> {});
    }

    Instrument() {
        this(ignored -> {});
    }

    @Override
    public int getAsInt() {
        int number = begun.incrementAndGet();
        int value = number <= numbers.length ? numbers[number - 1] : number;
        note("read " + value);
        if (number > ENDLESS) {
            holdForEver();
        }
        whenRead.accept(number);
        return value;
    }

    @Override
    public void accept(int value) {
        note("out " + value);
        whenHandedOn.accept(handedOn.incrementAndGet());
    }

    private synchronized void note(String call) {
        callers.add(Thread.currentThread());
        calls.add(call);
    }

    /** So that a thread that would never end uses no processor for the rest of the tests. */
    private void holdForEver() {
        while (true) {
            LockSupport.park(this);
            Thread.interrupted(); // else park returns at once
        }
    }

    /** How many readings have begun. */
    int begun() {
        return begun.get();
    }

    /** Every call so far, such as {@code read 3}, {@code out 3}. */
    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** The threads that have called. */
    Set<Thread> callers() {
        return Set.copyOf(callers);
    }
}

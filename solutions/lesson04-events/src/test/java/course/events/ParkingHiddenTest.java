package course.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Occupancy;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Visits of a car park in real time; {@link SharesPlaces} lets the steps of visitors fall together. */
@DisplayName("4.5 Parking, hidden")
class ParkingHiddenTest implements SharesPlaces {
    private static final int PLACES = 3;
    private static final int VISITORS = 8;

    private Parking parking; // made by the first who asks, as a test of the constructor too
    private final Gate mayLeave = new Gate();
    private final Occupancy inside = new Occupancy();
    private final Rendezvous full = new Rendezvous(PLACES);

    @Test
    @DisplayName("C1: as many as there are places are inside, no more, and all get in in the end")
    void limit() {
        List<Actor<String>> visitors = visitors();

        assertThat(inside.peak())
                .as("C1: the most inside at the same time, of %d who came to %d places", VISITORS, PLACES)
                .isLessThanOrEqualTo(PLACES);
        mayLeave.open();
        visitors.forEach(visitor -> visitor.result(() ->
                "C2: %d of %d have been inside, a place is free, and the others wait on: give the place back, and wake who waits"
                        .formatted(inside.visits(), VISITORS)));
        assertThat(inside.peak())
                .as("C1: the most inside at the same time, when places became free")
                .isLessThanOrEqualTo(PLACES);
    }

    @Test
    @DisplayName("C2: all places are taken when enough ask")
    void fillsAllPlaces() {
        visitors();
        assertThat(inside.inside())
                .as("C2: how many are inside, of %d places, when %d ask for one", PLACES, VISITORS)
                .isGreaterThanOrEqualTo(PLACES);
        mayLeave.open();
    }

    @Test
    @DisplayName("C1: each car park stands for itself")
    void apart() {
        visitors();
        Actor.call("visitor of another car park", () -> new Parking(1).visit(() -> "in"))
                .result(() -> "C1: one car park is full, and a visitor of another one waits: nothing may be static");
        mayLeave.open();
    }

    @Test
    @DisplayName("C3: the callable is called once, in the caller's thread, and its result returned")
    void callsOnce() {
        List<Thread> threads = new ArrayList<>();
        for (String result : new String[] {"seen", null}) {
            threads.clear();
            Actor<String> visitor = Actor.call(
                    "visitor",
                    () -> parking().visit(() -> {
                        threads.add(Thread.currentThread());
                        return result;
                    }));
            assertThat(visitor.result(() -> "C3: visit does not return"))
                    .as("C3: what visit returns")
                    .isEqualTo(result);
            assertThat(threads)
                    .as("C3: threads that ran the callable: once, in the caller's own")
                    .containsExactly(visitor.thread());
        }
    }

    @Test
    @DisplayName("C4: what the callable throws comes out itself, and the place is free again")
    void failures() {
        List<Throwable> failures = List.of(
                new IOException("made by the test"),
                new IllegalStateException("made by the test"),
                new InterruptedException("thrown by the test's callable, though nobody was interrupted"),
                new StackOverflowError("made by the test"));
        for (Throwable failure : failures) {
            for (int round = 0; round <= PLACES; round++) {
                Actor<Void> visitor = Actor.run("visitor", () -> parking().visit(throwing(failure)));
                assertThat(visitor.failure(() ->
                                "C4: after visits that threw %s a visitor waits, though nobody is inside: give the place back in a finally"
                                        .formatted(failure.getClass().getSimpleName())))
                        .as(
                                "C4: what visit throws when the callable throws %s: the very object, neither wrapped nor swallowed",
                                failure.getClass().getSimpleName())
                        .isSameAs(failure);
            }
            assertThat(parking().parked())
                    .as("C6: how many are inside when a visit has thrown")
                    .isZero();
        }
    }

    @Test
    @DisplayName("C5: an interrupted waiter leaves, and has not been inside")
    void interruptedWaiter() {
        List<Actor<String>> visitors = visitors();
        List<String> been = new ArrayList<>();
        Actor<String> waiter = Actor.call(
                "waiter",
                () -> parking().visit(() -> {
                    been.add("inside");
                    return "";
                }));
        Stillness.settle();
        waiter.interrupt();

        assertThat(waiter.failure(() -> "C5: a visitor who waits for a place is interrupted, and waits on"))
                .as("C5: what visit throws when interrupted while it waits")
                .isInstanceOf(InterruptedException.class);
        assertThat(been)
                .as("C5: whether the interrupted visitor was inside all the same")
                .isEmpty();
        assertThat(parking().parked())
                .as("C5: how many are inside after that, of %d places", PLACES)
                .isEqualTo(PLACES);
        mayLeave.open();
        visitors.forEach(Actor::result);
        assertThat(inside.peak())
                .as("C5: the most inside after a waiter was interrupted: who got no place must not give one back")
                .isLessThanOrEqualTo(PLACES);
        assertThat(parking().parked())
                .as("C5: how many are inside at the end: who got no place must not give one back")
                .isZero();
    }

    @Test
    @DisplayName("C6: those who wait are not counted, who is inside is")
    void counts() {
        assertThat(parking().parked()).as("C6: how many are inside at first").isZero();
        List<Actor<String>> visitors = visitors();
        assertThat(parking().parked())
                .as("C6: how many are inside of %d places, while %d more wait", PLACES, VISITORS - PLACES)
                .isEqualTo(PLACES);
        mayLeave.open();
        visitors.forEach(Actor::result);
        assertThat(parking().parked())
                .as("C6: how many are inside when all have left")
                .isZero();
        assertThat(Actor.call("visitor", () -> parking().visit(() -> parking().parked()))
                        .result())
                .as("C6: how many are inside, asked by the only one who is")
                .isEqualTo(1);
    }

    @Test
    @DisplayName("C7: who waits, waits at rest")
    void atRest() {
        visitors();
        Stillness.require("C7");
        mayLeave.open();
    }

    @Test
    @DisplayName("C8: no places and no callable are refused")
    void edges() {
        for (int tooFew : new int[] {0, -4}) {
            assertThat(catchThrowable(() -> new Parking(tooFew)))
                    .as("C8: what happens with %d places", tooFew)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(String.valueOf(tooFew));
        }
        assertThat(thrownByNull()).as("C8: what visit(null) throws").isInstanceOf(NullPointerException.class);
        assertThat(parking().parked())
                .as("C8: how many are inside after visit(null)")
                .isZero();
        visitors();
        assertThat(thrownByNull())
                .as("C8: what visit(null) throws while all places are taken")
                .isInstanceOf(NullPointerException.class);
        mayLeave.open();
    }

    private synchronized Parking parking() {
        if (parking == null) {
            parking = new Parking(PLACES);
        }
        return parking;
    }

    private Throwable thrownByNull() {
        return Actor.call("visitor with null", () -> parking().visit(null))
                .failure(() -> "C8: visit(null) waits for a place: refuse null first");
    }

    /** More visitors than places, who stay until they may leave; when it returns the places are taken and the others wait. */
    private List<Actor<String>> visitors() {
        List<Actor<String>> visitors = new ArrayList<>();
        for (int i = 1; i <= VISITORS; i++) {
            visitors.add(Actor.call("visitor " + i, () -> parking().visit(this::stay)));
        }
        full.awaitFull(
                () -> "C2: of %d places only %d are taken, though %d ask for one: nobody waits while a place is free"
                        .formatted(PLACES, full.arrived(), VISITORS));
        Stillness.settle();
        return visitors;
    }

    private String stay() throws InterruptedException {
        inside.enter();
        try {
            full.arrive();
            mayLeave.passInterruptibly();
            return "seen";
        } finally {
            inside.leave();
        }
    }

    private static Callable<Void> throwing(Throwable failure) {
        return () -> {
            throw ParkingHiddenTest.<RuntimeException>unchanged(failure);
        };
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchanged(Throwable failure) throws E {
        throw (E) failure;
    }
}

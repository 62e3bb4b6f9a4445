package course.events;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C1, C2 and C5 to C7 of the car park, however the steps of its visitors fall together. */
interface SharesPlaces {
    int FEW = 20;
    int SOME = 60;
    int MORE = 160;

    @Test
    @DisplayName("C1: never more than there are places, in whatever order the steps come")
    default void neverTooMany() {
        Interleavings.defaults()
                .schedules(MORE)
                .run(() -> {
                    Parking parking = new Parking(1);
                    Callable<Void> visit = counted(1);
                    Actors.together(() -> parking.visit(visit), () -> parking.visit(visit), () -> parking.visit(visit));
                    assertThat(parking.parked())
                            .as("how many are inside when all have left")
                            .isZero();
                })
                .assertHolds(
                        "C1: more are inside than there are places, or the count is wrong, or somebody waits for ever. To look whether a place is free and to take it"
                                + " must be one step, and who wakes has to look again (while, not if).");
    }

    @Test
    @DisplayName("C2: nobody waits for ever, in whatever order the steps come")
    default void nobodyIsLeftAsleep() {
        Interleavings.defaults()
                .schedules(MORE)
                .toleratingRaces()
                .run(() -> {
                    Parking parking = new Parking(2);
                    Callable<Void> visit = () -> {
                        Thread.yield();
                        return null;
                    };
                    Actors.Act twice = () -> {
                        parking.visit(visit);
                        parking.visit(visit);
                    };
                    Actors.together(twice, twice, twice, twice);
                })
                .assertHolds(
                        "C2: all who are inside leave again, and somebody waits for a place for ever: wake one for each place that is"
                                + " given back, under the lock under which who waits has looked.");
    }

    @Test
    @DisplayName("C5: an interrupted waiter takes no place and no wake-up along, and gives no place back")
    default void interruptedInAnyOrder() {
        Interleavings.defaults()
                .schedules(MORE)
                .toleratingRaces()
                .run(() -> {
                    Parking parking = new Parking(1);
                    Callable<Void> visit = counted(1);
                    Actors interrupted = new Actors().add("interrupted visitor", () -> {
                        try {
                            parking.visit(visit);
                        } catch (InterruptedException e) {
                            // it may have been inside before
                        }
                    });
                    new Actors()
                            .add("first visitor", () -> {
                                parking.visit(() -> {
                                    interrupted.start();
                                    return visit.call();
                                });
                                interrupted.thread("interrupted visitor").interrupt();
                            })
                            .add("other visitor", () -> parking.visit(visit))
                            .play();
                    interrupted.join();
                    Actors.together(() -> parking.visit(visit), () -> parking.visit(visit));
                    assertThat(parking.parked())
                            .as("how many are inside when all have left")
                            .isZero();
                })
                .assertHolds(
                        "C5: a visitor is interrupted while it waits, and then others wait for ever, or too many get in, or the count is wrong. Who got no place gives"
                                + " none back (acquire before the try), and whoever was woken for a place and leaves has to pass that on.");
    }

    @Test
    @DisplayName("C6: the number inside is never out of its bounds")
    default void countsRightly() {
        Interleavings.defaults()
                .schedules(SOME)
                .run(() -> {
                    Parking parking = new Parking(1);
                    Callable<Integer> visit = parking::parked;
                    Actors.together(
                            () -> assertThat(parking.visit(visit))
                                    .as("parked(), asked by the one inside")
                                    .isEqualTo(1),
                            () -> assertThat(parking.visit(visit))
                                    .as("parked(), asked by the one inside")
                                    .isEqualTo(1),
                            () -> assertThat(parking.parked())
                                    .as("parked(), of one place, asked from outside")
                                    .isBetween(0, 1));
                })
                .assertHolds(
                        "C6: parked tells a number that cannot be, or one that need not be true: count under the lock, and only who"
                                + " has a place.");
    }

    @Test
    @DisplayName("C7: who waits for a place is woken by who leaves, not by the clock")
    default void wokenByWhoLeaves() {
        Interleavings.defaults()
                .schedules(FEW)
                .toleratingRaces()
                .run(() -> {
                    long begin = System.nanoTime();
                    Parking parking = new Parking(1);
                    Callable<Void> visit = () -> {
                        Thread.yield();
                        return null;
                    };
                    Actors.together(() -> parking.visit(visit), () -> parking.visit(visit), () -> parking.visit(visit));
                    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
                    assertThat(Interleavings.isControlled() ? millis : 0)
                            .as("how many milliseconds went by while nobody was inside and all waited")
                            .isLessThan(25);
                })
                .assertNothingThrown(
                        "C7: a visitor gets in only when a slice of time is over (wait(1000), sleep): it looks again and again. Let who leaves wake"
                                + " it, and let it wait without slices.");
    }

    /** A visit that finds out when there are too many. */
    private static Callable<Void> counted(int places) {
        AtomicInteger inside = new AtomicInteger();
        return () -> {
            assertThat(inside.incrementAndGet())
                    .as("how many are inside, of %d places", places)
                    .isLessThanOrEqualTo(places);
            Thread.yield();
            inside.decrementAndGet();
            return null;
        };
    }
}

package course.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Rendezvous;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("4.5 Parking")
class ParkingTest {
    @Test
    @DisplayName("C1: never two on one place, in whatever order the steps come")
    void neverTooMany() {
        Interleavings.defaults()
                .schedules(40)
                .run(() -> {
                    Parking one = new Parking(1);
                    AtomicInteger inside = new AtomicInteger();
                    Callable<Void> visit = () -> {
                        assertThat(inside.incrementAndGet())
                                .as("how many are on one place")
                                .isEqualTo(1);
                        inside.decrementAndGet();
                        return null;
                    };
                    Actors.together(() -> one.visit(visit), () -> one.visit(visit));
                })
                .assertHolds(
                        "C1: two are on one place at the same time, or one waits for ever: to look whether a place is free and to take it"
                                + " must be one step.");
    }

    @Test
    @DisplayName("C2: two are inside at the same time")
    void twoAtOnce() {
        Parking parking = new Parking(2);
        Rendezvous together = new Rendezvous(2);
        List<Actor<Void>> visitors = Stream.of("first visitor", "second visitor")
                .map(name -> Actor.run(
                        name,
                        () -> parking.visit(() -> {
                            together.meet();
                            return null;
                        })))
                .toList();

        visitors.forEach(visitor -> visitor.result(() -> "C2: two places are free, and only one visitor is inside"));
    }

    @Test
    @DisplayName("C3: the result is the callable's")
    void result() throws Exception {
        assertThat(new Parking(2).<String>visit(() -> "seen"))
                .as("C3: what visit returns")
                .isEqualTo("seen");
    }

    @Test
    @DisplayName("C4: a visit that fails gives its place back")
    void failure() {
        Parking parking = new Parking(2);
        IOException failure = new IOException("made by the test");
        for (int i = 0; i < 3; i++) {
            Actor<Void> visitor = Actor.run("visitor " + i, () -> {
                assertThat(catchThrowable(() -> parking.visit(() -> {
                            throw failure;
                        })))
                        .as("C4: what visit throws when the callable throws an IOException")
                        .isSameAs(failure);
            });
            visitor.result(() -> "C4: there are two places, two visits have failed, and a third one waits");
        }
        assertThat(parking.parked()).as("C6: how many are inside after that").isZero();
    }
}

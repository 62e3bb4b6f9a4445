package course.queues;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Calls of processAll, and what several tests of it need. */
final class Team {
    static final String HANGS = "processAll has nothing left to do, and never returns";
    static final int SCHEDULES = 40;

    private Team() {}

    static <T> Actor<List<Failure<T>>> processAll(Collection<T> items, int workers, ThrowingConsumer<? super T> work) {
        return Actor.call("caller of processAll", () -> Workers.processAll(items, workers, work));
    }

    static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    static List<Throwable> chain(Throwable first) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable next = first; next != null && chain.size() < 5; next = next.getCause()) {
            chain.add(next);
        }
        return chain;
    }

    static void passWhateverHappens(Gate gate) {
        while (true) {
            try {
                gate.passInterruptibly();
                return;
            } catch (InterruptedException again) {
                // stays: the test says when
            }
        }
    }
}

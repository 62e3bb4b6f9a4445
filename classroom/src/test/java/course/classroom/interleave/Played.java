package course.classroom.interleave;

import java.util.ArrayList;
import java.util.List;

/** A schedule put together by hand, for tests of reports. */
final class Played {
    /** For a step that is done to nothing. */
    static final int NOTHING = -1;

    private final List<String> threads = new ArrayList<>(List.of("main"));
    private final List<Step> steps = new ArrayList<>();

    /** One more step. @param thread its name; threads are numbered in the order in which they come, main is 0 */
    Played step(String thread, String place, String text, int object) {
        if (!threads.contains(thread)) {
            threads.add(thread);
        }
        steps.add(new Step(threads.indexOf(thread), thread, place, text, object));
        return this;
    }

    /** One more step at some place. */
    Played step(String thread, String text, int object) {
        return step(thread, "Total.java:12", text, object);
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    Finding finding() {
        return new Finding(Finding.Kind.FAILURE, "expected 2, but was 1", null, "1:17", "random walk", steps);
    }
}

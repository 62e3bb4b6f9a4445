package course.grader;

import java.util.List;

/** Keeps other programs to some of the machine's processors. */
public final class Processors {
    private Processors() {}

    /**
     * What to put before a program's command (Linux).
     *
     * @param count how many processors, the first ones; 0 for all
     */
    public static List<String> pinnedTo(int count) {
        return count == 0 ? List.of() : List.of("taskset", "-c", count == 1 ? "0" : "0-" + (count - 1));
    }
}

package course.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Milliseconds, many times. */
final class Latencies {
    private final List<Long> millis = new ArrayList<>();

    void add(long each) {
        millis.add(each);
    }

    void print(PrintStream out, String what) {
        Collections.sort(millis);
        out.printf(
                "%s, milliseconds, %d times: median %d, 95 %% %d, most %d%n",
                what, millis.size(), at(0.5), at(0.95), at(1));
    }

    /** The least that this share of them doesn't exceed. */
    long at(double share) {
        return millis.isEmpty() ? 0 : millis.get((int) Math.ceil(share * millis.size()) - 1);
    }
}

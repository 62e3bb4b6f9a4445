package course.bench;

import java.util.ArrayList;
import java.util.List;

/** What the outcomes of one kind of job with one animal add up to. Not for several threads. */
final class Tally {
    private final List<Long> micros = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private int times;
    private int good;
    private long schedules;
    private long outOfControl;

    void add(Outcome outcome) {
        times += outcome.times();
        good += outcome.good();
        schedules += outcome.schedules();
        outOfControl += outcome.outOfControl();
        micros.addAll(outcome.micros());
        micros.sort(null);
        complaints.addAll(outcome.complaints());
    }

    int times() {
        return times;
    }

    int good() {
        return good;
    }

    boolean isGood() {
        return good == times && complaints.isEmpty();
    }

    long schedules() {
        return schedules;
    }

    long outOfControl() {
        return outOfControl;
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** So many of a hundred were at most that quick; 0 if none was good. */
    double percentileMillis(double percent) {
        if (micros.isEmpty()) {
            return 0;
        }
        int rank = (int) Math.ceil(percent / 100 * micros.size());
        return micros.get(Math.max(rank, 1) - 1) / 1000.0;
    }
}

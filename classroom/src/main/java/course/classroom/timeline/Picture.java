package course.classroom.timeline;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The threads of one test on one time axis. Times are microseconds since the test began.
 *
 * @param title the test's name, which begins with its clause
 * @param verdict what came of it: {@code "passed"}, or what it says to a learner
 * @param lanes a thread each, in the order in which they began
 * @param leftOut how many threads there were besides
 */
record Picture(String title, String verdict, long length, List<Lane> lanes, int leftOut) {
    Picture {
        lanes = List.copyOf(lanes);
    }

    /** What a thread does. */
    enum State {
        RUNNING("running, or ready to", '#'),
        LOCK("waits for a lock", 'L'),
        WAITING("waits: wait, join", 'w'),
        PARKED("parked: latch, queue, condition", 'p'),
        ASLEEP("asleep", 'z');

        final String words;
        final char sign;

        State(String words, char sign) {
            this.words = words;
            this.sign = sign;
        }

        /** As the pictures' style names it. */
        String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One thread.
     *
     * @param spans where it doesn't run, in order, none over another
     * @param tasks in which task it is
     */
    record Lane(String name, long from, long to, List<Span> spans, List<Span> tasks) {
        Lane {
            spans = List.copyOf(spans);
            tasks = List.copyOf(tasks);
        }

        /** The part between two times, of which the first is 0 then. */
        Lane between(long begin, long end) {
            return new Lane(
                    name,
                    Math.max(from, begin) - begin,
                    Math.max(begin, Math.min(to, end)) - begin,
                    spans.stream().flatMap(span -> span.between(begin, end)).toList(),
                    tasks.stream().flatMap(task -> task.between(begin, end)).toList());
        }
    }

    /**
     * A time in which a thread does one thing.
     *
     * @param what in words, such as {@code "waits for a ReentrantLock, held by B"}
     * @param place in the learner's code or the test's, as {@code "Bank.java:20"}; empty if nowhere
     */
    record Span(State state, long from, long to, String what, String place) {
        Stream<Span> between(long begin, long end) {
            long first = Math.max(from, begin);
            long last = Math.min(to, end);
            return first < last ? Stream.of(new Span(state, first - begin, last - begin, what, place)) : Stream.empty();
        }

        long length() {
            return to - from;
        }

        /** As a reader sees it: what, where, how long. */
        String words() {
            return what + (place.isEmpty() ? "" : ", " + place) + ", " + Time.of(length());
        }
    }

    /** Times for readers. */
    static final class Time {
        private Time() {}

        static String of(long micros) {
            if (micros < 1_000) {
                return micros + " µs";
            }
            return micros < 10_000_000
                    ? String.format(Locale.ROOT, "%.1f ms", micros / 1e3)
                    : String.format(Locale.ROOT, "%.1f s", micros / 1e6);
        }
    }
}

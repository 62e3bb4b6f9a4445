package course.classroom.interleave;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Reckons with nanoseconds of virtual time; what is too long for them means for ever. */
final class Clocks {
    static final long NEVER = Long.MAX_VALUE;

    /** Where each schedule's clock begins. */
    static final long BEGIN = 1_000_000_000;

    private static final long EPOCH_MILLIS = 1_700_000_000_000L;

    private Clocks() {}

    static long nanos(long millis) {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        return millis > NEVER / 1_000_000 ? NEVER : millis * 1_000_000;
    }

    static long nanos(Duration time) {
        try {
            return Math.max(0, time.toNanos());
        } catch (ArithmeticException e) {
            return time.isNegative() ? 0 : NEVER;
        }
    }

    /** Of two that are not negative. */
    static long sum(long one, long other) {
        return one > NEVER - other ? NEVER : one + other;
    }

    static long millisSinceEpoch(long clock) {
        return EPOCH_MILLIS + clock / 1_000_000;
    }

    /** The clock on the wall of the controlled world. */
    static final class Virtual extends Clock {
        private final ZoneId zone;

        Virtual() {
            this(ZoneId.systemDefault());
        }

        private Virtual(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Virtual(other);
        }

        @Override
        public Instant instant() {
            long nanos = Hooks.nanoTime();
            return Instant.ofEpochMilli(EPOCH_MILLIS).plusNanos(nanos);
        }
    }
}

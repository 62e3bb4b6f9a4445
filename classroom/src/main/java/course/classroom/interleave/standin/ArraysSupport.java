package course.classroom.interleave.standin;

/** Stands in for {@code jdk.internal.util.ArraysSupport}, which tells growing collections their next length. */
public final class ArraysSupport {
    public static final int SOFT_MAX_ARRAY_LENGTH = Integer.MAX_VALUE - 8;

    private ArraysSupport() {}

    /** What is preferred, unless that is too long while the least isn't. */
    public static int newLength(int length, int leastGrowth, int preferredGrowth) {
        int preferred = length + Math.max(leastGrowth, preferredGrowth);
        if (preferred > 0 && preferred <= SOFT_MAX_ARRAY_LENGTH) {
            return preferred;
        }
        int least = length + leastGrowth;
        if (least < 0) {
            throw new OutOfMemoryError("Required length exceeds implementation limit");
        }
        return Math.max(least, SOFT_MAX_ARRAY_LENGTH);
    }
}

package course.classroom.interleave.standin;

import course.classroom.interleave.Hooks;
import java.lang.reflect.Array;

/**
 * The steps of calls that read or write part of an array. Only what the call is sure to touch is told of, or two threads that sort
 * their own halves of an array would seem to be in each other's way; of a long part only the ends, since each element is a step.
 */
public final class ArraySteps {
    private static final int ALL_OF = 8;

    private ArraySteps() {}

    /** For {@code System.arraycopy}. */
    public static void copy(
            Object from, int fromIndex, Object to, int toIndex, int length, int readSite, int writeSite) {
        range(from, fromIndex, fromIndex + length, readSite);
        range(to, toIndex, toIndex + length, writeSite);
        System.arraycopy(from, fromIndex, to, toIndex, length);
    }

    /** Before a call on the elements from {@code start} to before {@code end}; what is out of bounds is left to the call. */
    public static void range(Object array, int start, int end, int site) {
        if (array == null || !array.getClass().isArray() || start < 0) {
            return;
        }
        int limit = Math.min(end, Array.getLength(array));
        boolean all = limit - start <= ALL_OF;
        for (int i = start; i < limit; i++) {
            if (all || i == start || i == limit - 1) {
                Hooks.element(array, i, site);
            }
        }
    }
}

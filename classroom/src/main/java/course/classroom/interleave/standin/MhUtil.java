package course.classroom.interleave.standin;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Stands in for {@code jdk.internal.invoke.MhUtil}, which finds variable handles without checked exceptions. */
public final class MhUtil {
    private MhUtil() {}

    public static VarHandle findVarHandle(MethodHandles.Lookup lookup, String name, Class<?> type) {
        return findVarHandle(lookup, lookup.lookupClass(), name, type);
    }

    public static VarHandle findVarHandle(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type) {
        try {
            return lookup.findVarHandle(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw new InternalError(e);
        }
    }
}

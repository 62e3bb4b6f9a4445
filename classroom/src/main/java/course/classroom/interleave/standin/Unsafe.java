package course.classroom.interleave.standin;

import course.classroom.interleave.Hooks;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;

/**
 * Stands in for {@code jdk.internal.misc.Unsafe}, by which {@code java.util.concurrent} reads and writes its fields: does the same by
 * handles. One thread runs at a time, so that every access may as well be volatile, and none fails for nothing.
 *
 * <p>An element's offset is its index. A field's is beyond all indices.
 */
public final class Unsafe {
    private static final Unsafe ONLY = new Unsafe();
    private static final long FIELDS = 1L << 40;

    /** Of any field of {@link Thread}, which is read as 0 and not written: stand-ins do without them. */
    private static final long OF_THREAD = 1L << 41;

    private static final VarHandle REFERENCES = MethodHandles.arrayElementVarHandle(Object[].class);
    private static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);
    private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);

    private Unsafe() {}

    public static Unsafe getUnsafe() {
        return ONLY;
    }

    // ---- Where things are

    public long objectFieldOffset(Class<?> owner, String field) {
        return owner == Thread.class ? OF_THREAD : FIELDS + FieldTable.number(owner, field);
    }

    public long objectFieldOffset(Field field) {
        return objectFieldOffset(field.getDeclaringClass(), field.getName());
    }

    public long staticFieldOffset(Field field) {
        return objectFieldOffset(field);
    }

    public Object staticFieldBase(Field field) {
        return field.getDeclaringClass();
    }

    public int arrayBaseOffset(Class<?> arrayType) {
        return 0;
    }

    public int arrayIndexScale(Class<?> arrayType) {
        return 1;
    }

    private static FieldAccess field(Object owner, long offset) {
        Class<?> type = owner instanceof Class ? (Class<?>) owner : owner.getClass();
        return FieldTable.field(type, (int) (offset - FIELDS));
    }

    /** A handle throws what the access itself would have thrown. */
    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error) {
            throw (Error) failure;
        }
        return failure instanceof RuntimeException ? (RuntimeException) failure : new IllegalStateException(failure);
    }

    // ---- References

    public Object getReference(Object owner, long offset) {
        if (offset == OF_THREAD) {
            return null;
        }
        if (owner instanceof Object[]) {
            return (Object) REFERENCES.getVolatile((Object[]) owner, (int) offset);
        }
        try {
            return (Object) field(owner, offset).get.invokeExact(owner);
        } catch (Throwable failure) {
            throw unchecked(failure);
        }
    }

    public void putReference(Object owner, long offset, Object value) {
        if (offset == OF_THREAD) {
            return;
        }
        if (owner instanceof Object[]) {
            REFERENCES.setVolatile((Object[]) owner, (int) offset, value);
            return;
        }
        try {
            field(owner, offset).set.invokeExact(owner, value);
        } catch (Throwable failure) {
            throw unchecked(failure);
        }
    }

    public Object compareAndExchangeReference(Object owner, long offset, Object expected, Object value) {
        if (owner instanceof Object[]) {
            return (Object) REFERENCES.compareAndExchange((Object[]) owner, (int) offset, expected, value);
        }
        try {
            return (Object) field(owner, offset).compareAndExchange.invokeExact(owner, expected, value);
        } catch (Throwable failure) {
            throw unchecked(failure);
        }
    }

    public boolean compareAndSetReference(Object owner, long offset, Object expected, Object value) {
        return compareAndExchangeReference(owner, offset, expected, value) == expected;
    }

    public boolean weakCompareAndSetReference(Object owner, long offset, Object expected, Object value) {
        return compareAndSetReference(owner, offset, expected, value);
    }

    public Object getReferenceVolatile(Object owner, long offset) {
        return getReference(owner, offset);
    }

    public Object getReferenceAcquire(Object owner, long offset) {
        return getReference(owner, offset);
    }

    public Object getReferenceOpaque(Object owner, long offset) {
        return getReference(owner, offset);
    }

    public void putReferenceVolatile(Object owner, long offset, Object value) {
        putReference(owner, offset, value);
    }

    public void putReferenceRelease(Object owner, long offset, Object value) {
        putReference(owner, offset, value);
    }

    public void putReferenceOpaque(Object owner, long offset, Object value) {
        putReference(owner, offset, value);
    }

    public Object getAndSetReference(Object owner, long offset, Object value) {
        Object old = getReference(owner, offset);
        while (!compareAndSetReference(owner, offset, old, value)) {
            old = getReference(owner, offset);
        }
        return old;
    }

    // ---- Ints

    public int getInt(Object owner, long offset) {
        if (offset == OF_THREAD) {
            return 0;
        }
        if (owner instanceof int[]) {
            return (int) INTS.getVolatile((int[]) owner, (int) offset);
        }
        try {
            return (int) field(owner, offset).get.invokeExact(owner);
        } catch (Throwable failure) {
            throw unchecked(failure);
        }
    }

    public void putInt(Object owner, long offset, int value) {
        if (offset == OF_THREAD) {
            return;
        }
        if (owner instanceof int[]) {
            INTS.setVolatile((int[]) owner, (int) offset, value);
            return;
        }
        try {
            field(owner, offset).set.invokeExact(owner, value);
        } catch (Throwable failure) {
            throw unchecked(failure);
        }
    }

    public int compareAndExchangeInt(Object owner, long offset, int expected, int value) {
        if (owner instanceof int[]) {
            return (int) INTS.compareAndExchange((int[]) owner, (int) offset, expected, value);
        }
        try {
            return (int) field(owner, offset).compareAndExchange.invokeExact(owner, expected, value);
        } catch (Throwable failure) {
            throw unchecked(failure);
        }
    }

    public boolean compareAndSetInt(Object owner, long offset, int expected, int value) {
        return compareAndExchangeInt(owner, offset, expected, value) == expected;
    }

    public boolean weakCompareAndSetInt(Object owner, long offset, int expected, int value) {
        return compareAndSetInt(owner, offset, expected, value);
    }

    public int getIntVolatile(Object owner, long offset) {
        return getInt(owner, offset);
    }

    public int getIntAcquire(Object owner, long offset) {
        return getInt(owner, offset);
    }

    public int getIntOpaque(Object owner, long offset) {
        return getInt(owner, offset);
    }

    public void putIntVolatile(Object owner, long offset, int value) {
        putInt(owner, offset, value);
    }

    public void putIntRelease(Object owner, long offset, int value) {
        putInt(owner, offset, value);
    }

    public void putIntOpaque(Object owner, long offset, int value) {
        putInt(owner, offset, value);
    }

    public int getAndSetInt(Object owner, long offset, int value) {
        int old = getInt(owner, offset);
        while (!compareAndSetInt(owner, offset, old, value)) {
            old = getInt(owner, offset);
        }
        return old;
    }

    public int getAndAddInt(Object owner, long offset, int delta) {
        int old = getInt(owner, offset);
        while (!compareAndSetInt(owner, offset, old, old + delta)) {
            old = getInt(owner, offset);
        }
        return old;
    }

    public int getAndBitwiseAndInt(Object owner, long offset, int mask) {
        int old = getInt(owner, offset);
        while (!compareAndSetInt(owner, offset, old, old & mask)) {
            old = getInt(owner, offset);
        }
        return old;
    }

    public int getAndBitwiseOrInt(Object owner, long offset, int mask) {
        int old = getInt(owner, offset);
        while (!compareAndSetInt(owner, offset, old, old | mask)) {
            old = getInt(owner, offset);
        }
        return old;
    }

    // ---- Longs

    public long getLong(Object owner, long offset) {
        if (offset == OF_THREAD) {
            return 0;
        }
        if (owner instanceof long[]) {
            return (long) LONGS.getVolatile((long[]) owner, (int) offset);
        }
        try {
            return (long) field(owner, offset).get.invokeExact(owner);
        } catch (Throwable failure) {
            throw unchecked(failure);
        }
    }

    public void putLong(Object owner, long offset, long value) {
        if (offset == OF_THREAD) {
            return;
        }
        if (owner instanceof long[]) {
            LONGS.setVolatile((long[]) owner, (int) offset, value);
            return;
        }
        try {
            field(owner, offset).set.invokeExact(owner, value);
        } catch (Throwable failure) {
            throw unchecked(failure);
        }
    }

    public long compareAndExchangeLong(Object owner, long offset, long expected, long value) {
        if (owner instanceof long[]) {
            return (long) LONGS.compareAndExchange((long[]) owner, (int) offset, expected, value);
        }
        try {
            return (long) field(owner, offset).compareAndExchange.invokeExact(owner, expected, value);
        } catch (Throwable failure) {
            throw unchecked(failure);
        }
    }

    public boolean compareAndSetLong(Object owner, long offset, long expected, long value) {
        return compareAndExchangeLong(owner, offset, expected, value) == expected;
    }

    public boolean weakCompareAndSetLong(Object owner, long offset, long expected, long value) {
        return compareAndSetLong(owner, offset, expected, value);
    }

    public long getLongVolatile(Object owner, long offset) {
        return getLong(owner, offset);
    }

    public long getLongAcquire(Object owner, long offset) {
        return getLong(owner, offset);
    }

    public long getLongOpaque(Object owner, long offset) {
        return getLong(owner, offset);
    }

    public void putLongVolatile(Object owner, long offset, long value) {
        putLong(owner, offset, value);
    }

    public void putLongRelease(Object owner, long offset, long value) {
        putLong(owner, offset, value);
    }

    public void putLongOpaque(Object owner, long offset, long value) {
        putLong(owner, offset, value);
    }

    public long getAndSetLong(Object owner, long offset, long value) {
        long old = getLong(owner, offset);
        while (!compareAndSetLong(owner, offset, old, value)) {
            old = getLong(owner, offset);
        }
        return old;
    }

    public long getAndAddLong(Object owner, long offset, long delta) {
        long old = getLong(owner, offset);
        while (!compareAndSetLong(owner, offset, old, old + delta)) {
            old = getLong(owner, offset);
        }
        return old;
    }

    public long getAndBitwiseAndLong(Object owner, long offset, long mask) {
        long old = getLong(owner, offset);
        while (!compareAndSetLong(owner, offset, old, old & mask)) {
            old = getLong(owner, offset);
        }
        return old;
    }

    public long getAndBitwiseOrLong(Object owner, long offset, long mask) {
        long old = getLong(owner, offset);
        while (!compareAndSetLong(owner, offset, old, old | mask)) {
            old = getLong(owner, offset);
        }
        return old;
    }

    // ---- The rest

    /** Only ever called to deserialize, which nobody does here. */
    public void putFloat(Object owner, long offset, float value) {
        throw new UnsupportedOperationException();
    }

    public void loadFence() {}

    public void storeFence() {}

    public void storeStoreFence() {}

    public void fullFence() {}

    /** @param time 0 for no limit; else in nanoseconds from now, or in milliseconds since 1970 if absolute */
    public void park(boolean isAbsolute, long time) {
        if (isAbsolute) {
            Hooks.parkUntil(null, time);
        } else if (time == 0) {
            Hooks.park(null);
        } else {
            Hooks.parkNanos(null, time);
        }
    }

    public void unpark(Object thread) {
        Hooks.unpark((Thread) thread);
    }
}
